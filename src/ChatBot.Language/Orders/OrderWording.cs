using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatBot.Language.Orders;

/// <summary>How orders to a program that reads are worded; over sentences in lower case and plain letters, as <see cref="Disguise"/> leaves
/// them.</summary>
public static partial class OrderWording
{
    private const string Program =
        @"(?:ais?|a\.i\.|llms?|(?:large\s+)?language\s+models?|chat-?bots?|(?:ai|virtual|digital|automated)\s+(?:assistants?|agents?|"
        + @"models?|systems?|tools?|readers?|bots?|summari[sz]ers?)" +
        @"|chatgpt|gpt(?:-\w+)?|claude|gemini|copilot|assistants?|bots?)";

    // Linear in the text whatever it repeats: articles are hostile.
    private const RegexOptions Hostile = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly SearchValues<char> Brackets = SearchValues.Create("<[\"-=#*");

    private static readonly string[] Verbs =
        ["ignor", "disregard", "forget", "overr", "bypass", "discard", "drop", "delete", "erase", "follow", "obey", "trust", "heed",
            "attention to", "set aside"];

    private static readonly string[] Objects =
    [
        "instruction", "prompt", "directive", "guideline", "programming", "guardrail", "restriction", "system", "rules", "context",
        "command", "message", "text", "training", "sources",
        "articles", "passages", "documents", "above", "everything", "before", "you were", "you have", "you are", "you know", "you learned",
    ];

    private static readonly string[] Programs =
        ["ai ", "ai,", "ai:", "ai!", "ai-", "ai;", "ais ", "a.i.", "llm", "language model", "bot", "gpt", "claude", "gemini", "copilot",
            "assistant"];

    // Each with words of which a sentence needs one, and others of which it needs one too: telling that by words costs far less than the
    // expression.
    private static readonly Wording[] Imperatives =
    [
        new(Overrides, Verbs, Objects),
        new(Pretences, ["pretend", "imagine", "act as", "act like", "behave", "role", "respond as", "respond like", "speak", "talk"],
            [.. Programs, "model", "dan", "pirate", "character", "persona", "hacker", "terminal", "unrestricted", "no rules",
                "no restrictions", "no guidelines", "to be"]),
        new(Modes, [" mode"],
            ["developer", "debug", "dan", "god", "admin", "maintenance", "jailbreak", "sudo", "unrestricted", "root", "override"]),
        new(Outputs, ["respond", "reply", "answer", "write back"],
            [" only", "exactly", "verbatim", "with the", "with just", "with nothing", "with \"", "with '", "in json", "in base64", "rot13",
                "in pirate", "in xml", "in html", "in capital", "as follows", "without", "every ", "all ", "any ", "each "]),
        new(Habits, ["only ", "always ", "never "],
            ["respond", "reply", "answer", "say that", "say with", "say \"", "say '", "say:", "output", "mention", "recommend", "cite"]),
        new(Messages, ["tell ", "inform", "notify", "convince", "remind", "advise", "instruct"],
            ["user", "reader", "asks", "asking", "human", "asker", "customer"]),
        new(Replies, ["say", "state", "claim", "report", "print", "output", "write", "repeat", "echo", "display", "return", "type",
            "insert", "append", "add", "include", "mention", "put", "begin", "start", "end", "finish", "use", "quote", "make"],
            ["your answer", "your respon", "your repl", "your output", "your summar", "every answer", "every respon", "every repl",
                "every output", "each answer", "each respon", "each repl", "all answer", "all respon",
             "all repl", "instead of ", "when asked", "whenever asked", "you are asked", "you're asked", "if asked", "user asks",
             "users ask", "one asks", "body asks", "every user", "the user", "any user", "all user", "nothing else",
             "your final answer", "your first answer", "your next answer"]),
        new(Reveals, ["system prompt", "system message", "system instruction", "key", "hidden", "initial prompt", "prompt", "your "],
            ["reveal", "disclose", "leak", "expose", "print", "output", "show", "repeat", "display", "dump", "send", "return", "give",
                "list", "quote", "tell", "share", "translate", "encode", "summari", "write", "recite", "echo"]),
        new(Forbids, ["do not ", "don't ", "never ", "follow", "obey", "execute", "decode"],
            ["citation", "other ", "instruction", "prompt", "message", "sources", "orders", "commands", "rules", "base64", "execute",
                "following"]),
    ];

    private static readonly Wording[] Sentences =
    [
        new(Forgets, ["instruction", "prompt", "guideline", "programming", "directive", "task", "job", "role", "orders", "rules"],
            ["your", "all", "any", "the", "new"]),
        new(Roles, ["you are", "you're", "from now on", "henceforth", "from this point", "going forward", "pretend", "imagine", "act as",
            "act like", "behave", "role", "respond as", "respond like", "speak", "talk"],
            [.. Programs, "mode", "free ", "unrestricted", "model", "dan", "pirate", "character", "persona", "jailbroken", "unfiltered",
                "uncensored", "hacker", "root", "bound", "required", "limited", "terminal", "rules", "restrictions", "guidelines",
                "from now on", "henceforth", "from this point", "going forward"]),
        new(ModesOn, [" mode"], ["developer", "debug", "dan", "god", "admin", "jailbreak", "sudo", "unrestricted"]),
        new(Labels, ["system", "assistant", "developer", "admin", "tool", "# instruction", "# response", "# human", "# user",
            "#instruction"], [":", ">", "]", "|", "}", "- ", "#"]),
        new(Addresses, ["important", "attention", "attn", "note", "notice", "message", "instruction", "warning", "memo", "dear", "hey",
            "hello", "hi", "reminder", "urgent", "if you"], [.. Programs, "ais:"]),
        new(Readers, ["must", "should", "shall", "will", "are to", "is to", "has to", "have to", "need", "please", "is required",
            "is instructed", "is ordered", "is hereby"],
            [.. Programs, "reading th", "processing th", "summarizing th", "summarising th", "answering th", "indexing th", "parsing th",
                "read th", "reads th", "process th", "summarize th", "summarise th"]),
        new(Conditions, ["asked", "asks", "user"], ["when", "if "]),
        new(Foreign, ["anweisung", "instru", "regel", "befehl", "prompt", "istruzion", "consign", "polecen", "orden"],
            ["ignor", "vergiss", "missacht", "oublie", "olvid", "esquec", "dimentic", "descart", "negeer", "vergeet", "zapomnij"]),
        new(Together, ["instructions", "instruction", "prompt", "rules", "context", "message"],
            ["previous", "prior", "above", "earlier", "system"]),
    ];

    // No gate of words: those are quickly told apart only in ASCII.
    private static bool IsForeign(string plain) => !Ascii.IsValid(plain) && Scripts().IsMatch(plain);

    /// <summary>Whether a sentence holds marks that part the turns of a chat, or the sources of a prompt, which no quotation makes
    /// news.</summary>
    public static bool HasMarks(string plain) => plain.AsSpan().ContainsAny(Brackets) && Marks().IsMatch(plain);

    /// <summary>Whether a sentence may be worded as an order to a program; false for nearly every sentence of an article.</summary>
    public static bool MayMatch(string plain) =>
        Array.Exists(Imperatives, wording => wording.MayMatch(plain)) || Array.Exists(Sentences, wording => wording.MayMatch(plain))
        || IsForeign(plain);

    /// <summary>Whether a sentence is worded as an order to a program.</summary>
    public static bool IsMatch(string plain)
    {
        if (IsForeign(plain) || Array.Exists(Sentences, wording => wording.MayMatch(plain) && wording.Expression().IsMatch(plain)))
            return true;
        var imperatives = Array.FindAll(Imperatives, wording => wording.MayMatch(plain));
        return imperatives.Length > 0
            && ImperativeStarts.In(plain)
            .Any(start => Array.Exists(imperatives, wording => wording.Expression().IsMatch(plain.AsSpan(start))));
    }

    [GeneratedRegex(
        @"^(?:(?:ignore|disregard|forget|override|overrule|bypass|discard|drop|delete|erase|do\s+not\s+(?:follow|obey|trust|heed)|"
        + @"don't\s+(?:follow|obey|trust|heed)|stop\s+following|pay\s+no\s+attention\s+to|set\s+aside)\s+" +
        @"(?:(?:\w+\s+){0,3}?(?:all|any|every|your|previous|prior|above|earlier|preceding|past|foregoing|existing|original|initial|"
        + @"system|safety|hidden|internal|these|those)\s+(?:\w+\s+){0,3}?" +
        @"(?:instructions?|prompts?|directives?|guidelines?|programming|guardrails?|restrictions?|orders\s+(?:above|before)|"
        + @"system\s+messages?)" +
        @"|(?:\w+\s+){0,3}?(?:previous|prior|above|earlier|preceding|foregoing|your|other)\s+(?:\w+\s+)?(?:rules|context|commands|"
        + @"messages?|text|training|sources|articles|passages|documents)" +
        @"|(?:\w+\s+){0,3}?(?:instructions?|prompts?|rules|context|commands|messages?|text)\s+(?:above|before\s+this|so\s+far)" +
        @"|(?:\w+\s+)?(?:everything|all|anything|what|whatever)\s+(?:that\s+)?(?:(?:is|was|came|stands|written)\s+)?(?:above|before|"
        + @"you\s+(?:were|have\s+been|are|know|learned))|the\s+above)\b)",
        Hostile)]
    private static partial Regex Overrides();

    [GeneratedRegex(
        @"\b(?:your|all|any)\s+(?:previous|prior|earlier|original|former|system|safety)\s+(?:instructions?|prompts?|guidelines?|"
        + @"programming|directives?)\s+(?:are|is|were|have\s+been|has\s+been)\s+(?:now\s+|hereby\s+)?(?:\w+ed\b|void|null|invalid|"
        + @"cancelled|obsolete|no\s+longer)" +
        @"|\b(?:your|the)\s+(?:new|real|actual|only)\s+(?:instructions?|task|directive|prompt|job|role)\s+(?:is|are)\b.{0,40}\b(?:to|"
        + @"answer|say|respond|reply|as\s+follows)\b" +
        @"|^\W*new\s+(?:system\s+)?(?:instructions?|tasks?|directives?|prompt|orders?|rules?)\s*:",
        Hostile)]
    private static partial Regex Forgets();

    [GeneratedRegex(
        @"(?:^\W*|[.!?;,:]\s*)(?:you\s+are|you're)\s+(?:now|no\s+longer|hereby|henceforth)\s+(?:in\s+(?:\w+\s+)?mode|free\s+(?:of|from)|"
        + @"unrestricted|(?:\w+\s+){0,4}?(?:ais?|assistant|chat-?bot|bot|model|llm|\w*gpt|dan|pirate|character|persona|jailbroken|"
        + @"unfiltered|uncensored|hacker|root|bound|required|limited))\b" +
        @"|^\W*(?:you\s+are|you're)\s+(?:an?\s+)?(?:\w+\s+){0,2}?(?:ai|language\s+model|chat-?bot|llm|\w+gpt|dan|ai\s+assistant)(?:\W*$|"
        + @"\s*[,.;]|\s+(?:that|who|which|without|with|named|called|assistant|model|and)\b)" +
        @"|\b(?:from\s+now\s+on|henceforth|from\s+this\s+point(?:\s+on)?|going\s+forward),?\s+(?:you|the\s+(?:assistant|chat-?bot|bot|"
        + @"ai))\s+(?:are|will|must|shall|should|only|can|always|never|answer|say|respond|reply)\b",
        Hostile)]
    private static partial Regex Roles();

    [GeneratedRegex(
        @"^(?:(?:pretend|imagine|act|behave|role-?play|respond|speak|talk)\s+(?:to\s+be|that\s+you(?:'re|\s+are)?|as\s+if\s+you(?:'re|"
        + @"\s+are|\s+have)?|you\s+are|as|like)\s+(?:\w+\s+){0,3}?(?:ai|assistant|chat-?bot|bot|model|llm|dan|pirate|persona|character|"
        + @"hacker|terminal|unrestricted|no\s+(?:rules|restrictions|guidelines))\b)",
        Hostile)]
    private static partial Regex Pretences();

    [GeneratedRegex(
        @"^(?:(?:enter|enable|activate|switch\s+(?:in)?to|turn\s+on|go\s+into)\s+(?:\w+\s+){0,2}?(?:developer|debug|dan|god|admin|"
        + @"maintenance|jailbreak|sudo|unrestricted|root|override)\s+mode\b)",
        Hostile)]
    private static partial Regex Modes();

    [GeneratedRegex(
        @"\b(?:developer|debug|dan|god|admin|jailbreak|sudo|unrestricted)\s+mode\s*(?:[:=]\s*)?(?:is\s+)?(?:now\s+)?(?:on|enabled|"
        + @"activated|active)\b",
        Hostile)]
    private static partial Regex ModesOn();

    [GeneratedRegex(
        @"^\W{0,6}(?:system|assistant)(?:\s+(?:prompt|message|override|instructions?|note|update|notice|command|alert|"
        + @"directive))?\s*(?:[:>\]|}]|-\s)" +
        @"|^\W{0,6}(?:developer|admin|administrator|tool)\s+(?:prompt|message|override|instructions?|command|directive)\s*[:>\]|}]" +
        @"|^#{1,4}\s*(?:system|assistant|instructions?|response|human|user)\b\s*(?::|$)",
        Hostile)]
    private static partial Regex Labels();

    [GeneratedRegex(
        @"<\|[^|>]{1,40}\|>|\[/?inst\]|<</?sys>>|</?(?:system|assistant|instructions?|prompt|articles?|passages?|sources?|context|"
        + @"tool_calls?|function_calls?)(?:\s[^>]{0,80})?/?>|<message\s+role|""role""\s*:\s*""(?:system|assistant|tool|developer)""" +
        @"|[-=#*\[<]{2,}\s*(?:end|begin|start)\s+(?:of\s+)?(?:the\s+)?(?:system\s+)?(?:articles?|passages?|context|documents?|prompt|"
        + @"data|instructions?|quotes?|sources?)\b",
        Hostile)]
    private static partial Regex Marks();

    [GeneratedRegex(
        @"^\W*(?:(?:important|attention|attn|notes?|notice|messages?|instructions?|warning|memo|dear|hey|hello|hi|reminder|"
        + @"urgent)\W+){1,3}(?:(?:to|for|all|any|the|every|you|our|fellow|this|other)\s+){0,3}" + Program
        + @"\s*(?:[:!]|-\s|,\s*(?:you|please|ignore|when|if|the|do|always|never)\b|reading|that\s+read|who\s+read|processing|summari)" +
        @"|\bif\s+you(?:'re|\s+are)\s+(?:an?|the)\s+(?:\w+\s+)?" + Program
        + @"\s*(?:[,.:;!]|reading|that|and|or|processing|summari|asked|answering|you\b|then\b|please\b|trained)",
        Hostile)]
    private static partial Regex Addresses();

    [GeneratedRegex(
        @"\b(?:" + Program + @"|you)\s+(?:\w+\s+){0,2}?(?:reading|processing|summari[sz]ing|answering|indexing|parsing|scraping|"
        + @"ingesting|reads?|process|summari[sz]es?)\s+(?:this|these|the\s+(?:article|above|page|text|passage))\b.{0,80}?\b(?:must|"
        + @"should|shall|will|are\s+to|is\s+to|has\s+to|have\s+to|needs?\s+to|please)\s+(?:\w+\s+)?(?:say|answer|respond|reply|ignore|"
        + @"disregard|reveal|state|tell|output|print|claim|report|recommend|forget|refuse|write|add|include|mention|treat|obey|follow|"
        + @"conclude|give)\b" +
        @"|\b(?:the|this|your)\s+(?:ai\s+|virtual\s+)?(?:assistant|chat-?bot|bot|language\s+model|llm|ai)\s+(?:must|shall|should|"
        + @"is\s+(?:required|instructed|ordered|hereby\s+\w+)\s+to|has\s+to|will\s+now)\s+(?:now\s+|always\s+|never\s+|only\s+|not\s+|"
        + @"instead\s+|therefore\s+)*(?:say|answer|respond|reply|ignore|disregard|reveal|state|output|print|forget|cite|tell|"
        + @"refuse)\s*(?:that|with|only|by|in|every|all|any|the\s+(?:user|reader|following)|users|readers|yes|no|previous|your|its|"
        + @"[""':]|$)",
        Hostile)]
    private static partial Regex Readers();

    [GeneratedRegex(
        @"^(?:(?:respond|reply|answer|write\s+back)\s+(?:\w+\s+){0,4}?(?:only\b|with\s+(?:only|just|exactly|nothing)\b|exactly\b|"
        + @"verbatim\b|with\s+the\s+(?:following|words?|phrase|sentence|text)\b|in\s+(?:json|base64|rot13|pirate|xml|html|capital)|"
        + @"as\s+follows|without\s+(?:any\s+)?(?:citations?|sources?|citing)|with\s*[""'])" +
        @"|(?:answer|respond\s+to|reply\s+to)\s+(?:all|every|any|each)\s+(?:\w+\s+){0,2}?(?:questions?|quer(?:y|ies)|prompts?|users?|"
        + @"requests?|messages?)\b.{0,30}\b(?:with|by|that|as|in|saying|only)\b)",
        Hostile)]
    private static partial Regex Outputs();

    [GeneratedRegex(
        @"^(?:(?:only|always|never)\s+(?:respond|reply|answer|say|output|mention|recommend|cite)\s*(?:that\b|with\b|"
        + @"to\s+(?:the\s+)?(?:user|question)|[""':]|any\b|every\b|all\b|citations|sources))",
        Hostile)]
    private static partial Regex Habits();

    [GeneratedRegex(
        @"^(?:(?:tell|inform|notify|convince|remind|advise|instruct)\s+(?:(?:the|any|every|all|your|this|each)\s+(?:\w+\s+)?(?:users?|"
        + @"readers?|human|customer|asker|person\s+asking|people\s+who\s+ask)|(?:whoever|anyone\s+who|anybody\s+who|everyone\s+who|"
        + @"people\s+who)\s+asks?)\b.{0,40}?\b(?:that|to|about|how)\b)",
        Hostile)]
    private static partial Regex Messages();

    [GeneratedRegex(
        @"^(?:(?:say|state|claim|report|print|output|write|repeat|echo|display|return|type|insert|append|add|include|mention|put|begin|"
        + @"start|end|finish|use|quote|make)\b.{0,90}?\b(?:" +
        @"(?:in|to|of|as|into|throughout)\s+(?:your|every|each|all)\s+(?:\w+\s+)?(?:answers?|responses?|repl(?:y|ies)|outputs?|"
        + @"summar(?:y|ies))|(?:your|every|each)\s+(?:answers?|responses?|repl(?:y|ies)|outputs?)\s+(?:with|by)" +
        @"|instead\s+of\s+(?:the|an?|your)\s+(?:answer|response|summary)|when(?:ever)?\s+(?:you\s+are\s+|you're\s+)?asked|"
        + @"if\s+(?:you\s+are\s+|you're\s+)?asked|(?:if|when)\s+(?:the\s+user|a\s+user|users|anyone|anybody|someone|somebody)\s+asks?|"
        + @"to\s+(?:the|every|any|all)\s+users?|(?:and\s+)?nothing\s+else)\b)",
        Hostile)]
    private static partial Regex Replies();

    [GeneratedRegex(
        @"^(?:(?:reveal|disclose|leak|expose|print|output|show|repeat|display|dump|send|return|give|list|quote|tell|share|translate|"
        + @"encode|summari[sz]e|write|recite|echo)\s+(?:\w+\s+){0,5}?" +
        @"(?:(?:your|the)\s+(?:\w+\s+){0,2}?(?:system\s+(?:prompt|message|instructions?)|api\s+keys?|secret\s+keys?|hidden\s+(?:rules|"
        + @"text|instructions|prompt)|initial\s+prompt)|your\s+(?:\w+\s+){0,2}?(?:prompts?|instructions|guidelines|configuration|"
        + @"credentials|passwords?|rules|secrets|key))\b)",
        Hostile)]
    private static partial Regex Reveals();

    [GeneratedRegex(
        @"\b(?:when(?:ever)?|if)\s+(?:you\s+are\s+|you're\s+|(?:a|the|any)\s+user\s+(?:asks|is)|users?\s+asks?|someone\s+asks|"
        + @"anyone\s+asks|anybody\s+asks|asked)\b.{0,120}?,\s*(?:then\s+)?(?:always\s+|never\s+|you\s+(?:must|should|will|are\s+to)\s+|"
        + @"only\s+|simply\s+|just\s+|please\s+)?" +
        @"(?:say\s+(?:that\b|yes\b|no\b|only\b|it\b|[""':])|(?:answer|reply|respond|state|claim|output|pretend|deny|confirm|insist|"
        + @"recommend)\s+(?:that\b|with\b|only\b|yes\b|no\b|it\b|[""':]))",
        Hostile)]
    private static partial Regex Conditions();

    [GeneratedRegex(
        @"^(?:(?:do\s+not|don't|never)\s+(?:cite|mention|quote|use|reveal|reference|trust|consult|include|show|answer\s+from|"
        + @"tell)\s+(?:\w+\s+){0,3}?(?:citations?|other\s+(?:articles?|sources?|passages?|documents?)|these\s+instructions|"
        + @"this\s+(?:instruction|prompt|message)|citation\s+markers?|your\s+(?:instructions|prompt|sources))\b" +
        @"|(?:follow|obey|execute)\s+(?:only\s+)?(?:these|the\s+following|my)\s+(?:new|other|real|secret)\s+(?:instructions|orders|"
        + @"commands|rules)\b|decode\s+(?:and\s+(?:execute|follow|run|obey)|this\s+base64|the\s+following\s+(?:base64|text|string)))",
        Hostile)]
    private static partial Regex Forbids();

    // "Ignore all previous instructions" in German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Chinese and Japanese.
    [GeneratedRegex(
        @"\b(?:ignorier\w*|vergiss|missachte\w*)\s+(?:\w+\s+){0,3}?(?:vorherigen|vorigen|bisherigen|obigen|fruheren)\s+(?:anweisung|"
        + @"instruktion|regel|befehl|prompt)" +
        @"|\b(?:ignor(?:a|ad|en|ez|i|ate)|ignore\s+(?:toutes|todas|les|as|las|los)|oublie\w*|olvid\w*|esquec\w*|dimentic\w*|descart\w*|"
        + @"negeer|vergeet|zignoruj|zapomnij)\s+(?:\w+\s+){0,4}?(?:instru\w+|istruzion\w+|consign\w+|polecen\w+|prompts?|ordenes|"
        + @"regels)\b(?:\s+\w+){0,2}?\s*(?:precedent\w*|anterior\w*|previ\w*|poprzedni\w*)?",
        Hostile)]
    private static partial Regex Foreign();

    [GeneratedRegex(
        @"(?:игнорируи|игнорируите|забудь|забудьте|проигнорируи|проигнорируите)\s+(?:\w+\s+){0,3}?(?:инструкци|указани|команд)" +
        @"|(?:忽略|无视|忘记|無視).{0,8}(?:指令|指示|提示|说明|說明)|(?:指示|命令).{0,6}(?:無視|忘れ)",
        Hostile)]
    private static partial Regex Scripts();

    [GeneratedRegex(
        @"(?:ignore|disregard|forget)(?:all|any|the|your|my)*(?:previous|prior|above|earlier)(?:instructions?|prompts?|rules|context)|"
        + @"(?:reveal|print|show)(?:me)?(?:your|the)system(?:prompt|message)",
        Hostile)]
    private static partial Regex Together();

    private sealed class Wording(Func<Regex> expression, string[] words, string[] others)
    {
        private readonly SearchValues<string> first = SearchValues.Create(words, StringComparison.Ordinal);
        private readonly SearchValues<string> second = SearchValues.Create(others, StringComparison.Ordinal);

        public Func<Regex> Expression => expression;

        public bool MayMatch(string plain) => plain.AsSpan().ContainsAny(first) && plain.AsSpan().ContainsAny(second);
    }
}
