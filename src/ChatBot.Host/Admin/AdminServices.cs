using ChatBot.Host.Composition;
using ChatBot.Host.Feedback;
using ChatBot.Host.Web.Admin;

namespace ChatBot.Host.Admin;

/// <summary>Registers what editors and operators see and do.</summary>
internal static class AdminServices
{
    /// <param name="indexPath">File of the index; what is kept lies beside it.</param>
    public static IServiceCollection AddAdmin(this IServiceCollection services, AdminOptions options, string indexPath)
    {
        services.AddSingleton(options);
        services.AddSingleton(provider => new AdminDatabase(ChatBotServices.Place(provider, indexPath, ".admin.db")));
        services.AddSingleton<ActLog>();
        services.AddSingleton<AskedQuestions>();
        services.AddSingleton(new UploadFolder(Path.ChangeExtension(indexPath, ".uploads")));
        services.AddSingleton<IntakeJobs>();
        services.AddSingleton<IntakeQueue>();
        services.AddSingleton<AskedFigures>();
        services.AddSingleton<AddedFeeds>();
        services.AddSingleton<JudgedSuggestions>();
        services.AddSingleton<SuggestionTrials>();
        services.AddSingleton<EditedSuggestions>();
        services.AddSingleton<DislikedAnswers>();
        services.AddSingleton<Thumbs>();
        services.AddSingleton<AdminSessions>();
        services.AddSingleton<SignInLimits>();
        return services;
    }
}
