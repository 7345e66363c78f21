using ChatBot.Articles.Reading;
using ChatBot.Retrieval.Index;

namespace ChatBot.Host.Repairs;

/// <summary>How a damaged file was repaired.</summary>
/// <param name="Kept">Articles that were as they were written.</param>
/// <param name="Encoded">How many of them had to be encoded anew.</param>
/// <param name="Added">Articles that were read again.</param>
/// <param name="Lost">Articles that are not back.</param>
/// <param name="Unknown">Articles of which neither id nor text could be read; they may be among those that were read again.</param>
/// <param name="Failures">What could not be read.</param>
/// <param name="DamagedFile">Where the damaged file is.</param>
internal sealed record FileRepairReport(
    int Kept, int Encoded, int Added, IReadOnlyList<SalvagedArticle> Lost, int Unknown,
    IReadOnlyList<ReadFailure> Failures, string DamagedFile);
