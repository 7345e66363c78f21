namespace ChatBot.Host.Sharing;

/// <summary>While serving: removes what is over, at the start and every hour.</summary>
internal sealed class SharingSweep(SharedAnswers answers, TimeProvider clock, ILogger<SharingSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await answers.RemoveExpiredAsync(stoppingToken);
            }
            catch (SharingStoreException failure)
            {
                Log.SharingFailed(logger, failure.Message);
            }

            await Task.Delay(Interval, clock, stoppingToken);
        }
    }
}
