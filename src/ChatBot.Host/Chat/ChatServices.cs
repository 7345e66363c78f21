using ChatBot.Host.Chat.Limits;
using ChatBot.Host.Chat.Replies;
using ChatBot.Host.Composition;
using ChatBot.Host.Feedback;
using ChatBot.Host.Settings;
using ChatBot.Storage;

namespace ChatBot.Host.Chat;

/// <summary>Registers what the bot says on its channels, and what is kept of it.</summary>
internal static class ChatServices
{
    /// <param name="indexPath">File of the index; feedback lies beside it.</param>
    public static IServiceCollection AddChat(this IServiceCollection services, ChatBotSettings settings, string indexPath)
    {
        services.AddSingleton(settings.Feedback);
        services.AddSingleton(provider => new FeedbackDatabase(ChatBotServices.Place(provider, indexPath, ".feedback.db")));
        services.AddSingleton<FeedbackStore>();
        services.AddSingleton(settings.Site);
        services.AddSingleton(settings.Brand.ToBrand());
        services.AddSingleton(settings.Teams);
        services.AddSingleton<TeamsTenants>();
        services.AddSingleton(settings.Limits);
        services.AddSingleton<QuestionLimits>();
        services.AddSingleton<IQuestionLimits>(provider => provider.GetService<StorePlace>() is { IsDatabase: true } place
            ? ActivatorUtilities.CreateInstance<SharedLimits>(provider, place) : provider.GetRequiredService<QuestionLimits>());
        services.AddSingleton<ReplyForms>();
        services.AddSingleton(settings.Replies);
        services.AddSingleton<SearchNotice>();
        services.AddSingleton<QuestionTurn>();
        return services;
    }
}
