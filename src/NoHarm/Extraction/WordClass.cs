namespace NoHarm.Extraction;

/// <summary>The classes of single words in the cue file.</summary>
[Flags]
internal enum WordClass
{
    /// <summary>Any other word.</summary>
    None = 0,

    /// <summary>An imperative.</summary>
    Verb = 1,

    /// <summary>An imperative that is often a noun.</summary>
    VerbNoun = 2,

    /// <summary>A finite verb.</summary>
    Finite = 4,

    /// <summary>A word that may stand before an imperative.</summary>
    Skip = 8,

    /// <summary>A noun that is an order when it stands alone.</summary>
    Order = 16,

    /// <summary>A word that makes a bare phrase a finding.</summary>
    Finding = 32,

    /// <summary>A word that begins a condition before a colon or an arrow.</summary>
    Condition = 64,

    /// <summary>An abbreviation that ends no sentence.</summary>
    Abbreviation = 128,

    /// <summary>An abbreviation that ends a sentence only before a capital letter.</summary>
    SoftAbbreviation = 256,

    /// <summary>A word that begins a clause of its own after a comma.</summary>
    ClauseStart = 512,

    /// <summary>A word after which a verb belongs to a subordinate clause.</summary>
    Subordinate = 1024,

    /// <summary>A word that opens a phrase which belongs to the clause after its comma.</summary>
    Preposition = 2048,

    /// <summary>A word that opens a question.</summary>
    Question = 4096,

    /// <summary>A word for how a treatment works out; "no response" is a condition, not a prohibition.</summary>
    Outcome = 8192,

    /// <summary>A word that makes a condition of a lead-in wherever it stands in it.</summary>
    Persistence = 16384,

    /// <summary>A place of emergency care.</summary>
    Emergency = 32768,

    /// <summary>A verb that is an imperative before an article or a pronoun: "have the lab ...".</summary>
    Causative = 65536,

    /// <summary>An article or possessive: what follows it is no verb.</summary>
    Determiner = 131072,
}
