using ChatBot.Evaluation.Html;
using ChatBot.Evaluation.NamePairs;
using ChatBot.Evaluation.Verification;

namespace ChatBot.Host.Verbs;

/// <summary>Where <c>eval --report</c> writes its page, and what of it is measured so far.</summary>
internal sealed class ReportFile
{
    private readonly string path;
    private readonly List<MeasuredSet> sets = [];
    private readonly List<NameReport> names = [];
    private readonly List<VerificationReport> verifications = [];

    private ReportFile(string path) => this.path = path;

    /// <summary>Looks before an hour of measuring whether the file can be written.</summary>
    /// <exception cref="VerbException">It cannot.</exception>
    public static ReportFile At(string path)
    {
        try
        {
            if (Directory.Exists(path))
                throw new IOException("it is a folder.");
            new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite).Dispose();
            return new(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(path, failure);
        }
    }

    public void Add(MeasuredSet set) => sets.Add(set);

    public void Add(NameReport names) => this.names.Add(names);

    public void Add(VerificationReport verification) => verifications.Add(verification);

    /// <exception cref="VerbException">The file cannot be written.</exception>
    public async Task WriteAsync(DateTimeOffset madeAt, CancellationToken cancellationToken)
    {
        var report = new HtmlReport(madeAt, ProductVersion.Full, sets, names) { Verifications = verifications };
        try
        {
            // Written beside it and moved: whoever reads the old report meanwhile reads it whole.
            var unfinished = path + ".part";
            await using (var file = new StreamWriter(unfinished))
                await report.WriteAsync(file, cancellationToken);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(path, failure);
        }
    }

    private static VerbException CannotWrite(string path, Exception failure) =>
        new($"The report cannot be written to {path}: {failure.Message}");
}
