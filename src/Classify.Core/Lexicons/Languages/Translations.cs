using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>The languages besides English that names are read in.</summary>
internal static class Translations
{
    public static readonly Glossary Glossary = new((Concept.French, French.Words));
}
