using ChatBot.Host.Composition;
using ChatBot.Host.Web.Sharing;

namespace ChatBot.Host.Sharing;

/// <summary>Registers what shares answers.</summary>
internal static class SharingServices
{
    /// <param name="indexPath">File of the index; what is kept lies beside it.</param>
    public static IServiceCollection AddSharing(this IServiceCollection services, SharingOptions options, string indexPath)
    {
        services.AddSingleton(options);
        services.AddSingleton(provider => new SharingDatabase(ChatBotServices.Place(provider, indexPath, ".shared.db")));
        services.AddSingleton<SharedAnswers>();
        services.AddSingleton<AnswerSeals>();
        services.AddSingleton<SharingLimits>();
        return services;
    }
}
