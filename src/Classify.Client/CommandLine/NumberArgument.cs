using System.CommandLine.Parsing;
using System.Globalization;

namespace Classify.Client.CommandLine;

/// <summary>Reads whole numbers of a command line.</summary>
internal static class NumberArgument
{
    /// <summary>The number; null with an error that names the option where it is none from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static int? Read(ArgumentResult result, int least, int most)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        var name = result.Parent is OptionResult option ? option.Option.Name : "it";
        result.AddError($"{name} must be a number from {least} to {most}, not '{text}'.");
        return null;
    }
}
