using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>The languages that names are read in.</summary>
internal static class Translations
{
    public static readonly Glossary Glossary = new(
        English.Language, French.Language, Spanish.Language, German.Language, Portuguese.Language, Italian.Language);
}
