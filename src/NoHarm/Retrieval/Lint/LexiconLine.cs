namespace NoHarm.Retrieval.Lint;

/// <summary>One entry of a vocabulary file with its place.</summary>
/// <param name="File">The file's path, as a message names it.</param>
/// <param name="Number">The line, from 1.</param>
/// <param name="Section">Which block of the file it stands in; comments part blocks.</param>
/// <param name="Kind">What the file holds; <see cref="ConceptKind.Plain"/> for a class of action.</param>
/// <param name="Entry">Name, forms, classes.</param>
internal sealed record LexiconLine(string File, int Number, int Section, ConceptKind Kind, LexiconEntry Entry)
{
    /// <summary>The name and the forms.</summary>
    public IEnumerable<string> Words => Entry.Forms.Prepend(Entry.Name);
}
