namespace Classify.Benchmarks.Asking.Measures;

/// <summary>Prints figures under a heading, each beside what is wanted of it.</summary>
internal sealed class WantedTable
{
    public WantedTable(string heading)
    {
        Console.WriteLine();
        Console.WriteLine(heading);
    }

    /// <summary>A figure of which nothing is wanted.</summary>
    public void Add(string name, string measured) => Console.WriteLine($"  {name,-46}{measured,16}");

    /// <summary>A figure that should be as <paramref name="wanted"/> says.</summary>
    public void Add(string name, string measured, string wanted, bool isMet) =>
        Console.WriteLine($"  {name,-46}{measured,16}   wanted {wanted,-12} {(isMet ? "met" : "MISSED")}");
}
