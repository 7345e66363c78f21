using ChatBot.Answers.Composing;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Evidence.Judging;
using ChatBot.Answers.Evidence.Meaning;
using ChatBot.Answers.Filters;
using ChatBot.Answers.Forms;
using ChatBot.Answers.Framing;
using ChatBot.Answers.Layouts;
using ChatBot.Answers.Outlets;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Suggestions;
using ChatBot.Answers.Understanding;
using ChatBot.Answers.Understanding.Languages;
using ChatBot.Answers.Understanding.Spelling;
using ChatBot.Answers.Verification;
using ChatBot.Answers.Verification.Support;
using ChatBot.Answers.Writing;
using ChatBot.Answers.Writing.Prompts;
using ChatBot.Answers.Writing.Research;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.SemanticKernel;

namespace ChatBot.Answers;

/// <summary>Registers what answers questions. The host adds the index, the search, the conversation store and the options.</summary>
public static class AnswersServices
{
    public static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        services.AddSingleton<OutletDirectory>();
        services.AddSingleton<FilterReader>();
        services.AddSingleton<FramedSearch>();
        services.AddSingleton<QuestionTranslator>();
        services.AddSingleton<QuestionSpeller>();
        services.AddSingleton<QuestionInterpreter>();
        services.AddSingleton<QuestionReader>();
        services.AddSingleton<ChoiceFinder>();
        services.TryAddSingleton<SupportOptions>();
        services.AddSingleton<SentenceSupport>();
        services.AddSingleton<CitationVerifier>();
        services.AddSingleton<KnownArticleCache>();
        services.AddSingleton<PassageTokenVectors>();
        services.AddSingleton<MeaningReader>();
        services.AddSingleton<SentenceViews>();
        services.AddSingleton(_ => new SentenceJudge(LearntFiles.Read(LearntFiles.Judge)));
        services.AddSingleton(_ => new AnswerConfidence(LearntFiles.Read(LearntFiles.Confidence)));
        services.AddSingleton<ConversationMemory>();
        services.AddSingleton<FilterInForce>();
        services.AddSingleton<AnswerRules>();
        services.AddSingleton<SentenceSelector>();
        services.AddSingleton<FramedSelector>();
        services.AddSingleton<ArticleFinder>();
        services.AddSingleton<FormSearch>();
        services.AddSingleton<ComparisonSelector>();
        services.AddSingleton<ItemSelector>();
        services.AddSingleton<FormComposer>();
        services.AddSingleton<TableSelector>();
        services.AddSingleton<InterviewSelector>();
        services.AddSingleton<LayoutSelector>();
        services.AddKeyedSingleton<IComposer>(ExtractiveComposer.Key, (provider, _) =>
            ActivatorUtilities.CreateInstance<ExtractiveComposer>(provider));
        services.AddSingleton(provider =>
            provider.GetRequiredKeyedService<IComposer>(provider.GetRequiredService<AnswerOptions>().Composer));
        services.AddSingleton<Answerer>();
        services.AddSingleton<TopicFinder>();
        services.AddSingleton<TriedQuestions>();
        services.AddSingleton<QuestionSuggester>();
        return services;
    }

    /// <summary>
    /// Registers the composer that lets a language model write. The host adds the model itself with AddModel, where the prompts are, and
    /// names the composer in
    /// <see cref="AnswerOptions.Composer"/>.
    /// </summary>
    public static IServiceCollection AddWriting(this IServiceCollection services)
    {
        services.AddSingleton(provider => PromptLibrary.Read(provider.GetRequiredService<PromptOptions>()));
        services.AddSingleton<PromptRunner>();
        services.AddSingleton<SearchPlanner>();
        services.AddSingleton<FollowUpWriter>();
        services.AddSingleton<IFunctionInvocationFilter, FunctionTelemetryFilter>();
        services.AddSingleton<IAutoFunctionInvocationFilter, ToolLimit>();
        services.AddKeyedSingleton<IComposer>(ModelComposer.Key,
            (provider, _) => ActivatorUtilities.CreateInstance<ModelComposer>(provider));
        return services;
    }
}
