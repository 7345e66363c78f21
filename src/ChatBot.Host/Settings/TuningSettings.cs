using ChatBot.Answers;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Suggestions;
using ChatBot.Answers.Verification.Support;
using ChatBot.Articles.Passages;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Names;
using ChatBot.Retrieval.Search;

namespace ChatBot.Host.Settings;

/// <summary>
/// The numbers that retrieval and answering work with, each in a section of its own: Passages, Ingest, Search, Names, Evidence, Answers, Suggestions, Support. They
/// were tuned together; a change belongs measured with <c>eval</c>.
/// </summary>
internal sealed record TuningSettings(
    PassageOptions Passages, IngestOptions Ingest, SearchOptions Search, NameOptions Names, EvidenceOptions Evidence, AnswerOptions Answers,
    SuggestionOptions Suggestions, SupportOptions Support)
{
    public static TuningSettings Read(SettingsReader settings) => new(
        settings.Options<PassageOptions>("Passages"),
        settings.Options<IngestOptions>("Ingest"),
        settings.Options<SearchOptions>("Search"),
        settings.Options<NameOptions>("Names"),
        settings.Options<EvidenceOptions>("Evidence"),
        settings.Options<AnswerOptions>("Answers"),
        settings.Options<SuggestionOptions>("Suggestions"),
        settings.Options<SupportOptions>("Support"));
}
