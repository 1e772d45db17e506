namespace Classify.Core.Stages;

/// <summary>The version of the built-in rules, stored with every result they decide.</summary>
public static class RulesVersion
{
    /// <summary>Changes whenever a rule, a lexicon, a learned weight or a confidence table changes.</summary>
    public const string Current = "2026.11.3";
}
