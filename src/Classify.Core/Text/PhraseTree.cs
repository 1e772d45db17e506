using System.Runtime.CompilerServices;

namespace Classify.Core.Text;

/// <summary>The phrases of a lexicon word by word: every phrase is a way from the root, and those that begin alike share its start.</summary>
/// <remarks>A table of its own for the same reason as <see cref="Vocabulary"/>.</remarks>
internal sealed class PhraseTree
{
    /// <summary>The node without words.</summary>
    public const int Root = 0;

    private long[] _edges = new long[1024];

    // The node that the edge in the same place leads to; the root, where none leads, marks a free place.
    private int[] _nodes = new int[1024];

    /// <summary>How many nodes there are, the root among them.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>The node that <paramref name="word"/> leads to from <paramref name="node"/>; the root when no phrase goes on so.</summary>
    public int Find(int node, int word) => _nodes[PlaceOf(Edge(node, word))];

    /// <summary>As <see cref="Find"/>, with a new node where no phrase went on so.</summary>
    public int Add(int node, int word)
    {
        var edge = Edge(node, word);
        var place = PlaceOf(edge);
        if (_nodes[place] == Root)
        {
            if (Count * 2 > _nodes.Length)
            {
                Grow();
                place = PlaceOf(edge);
            }

            _edges[place] = edge;
            _nodes[place] = Count++;
        }

        return _nodes[place];
    }

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;

    // Where the edge is, or would be.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int PlaceOf(long edge)
    {
        var nodes = _nodes;
        var edges = _edges;
        var place = (int)(((ulong)edge * 0x9E3779B97F4A7C15ul) >> 40) & (nodes.Length - 1);
        while (nodes[place] != Root && edges[place] != edge)
        {
            place = (place + 1) & (nodes.Length - 1);
        }

        return place;
    }

    private void Grow()
    {
        var (edges, nodes) = (_edges, _nodes);
        _edges = new long[edges.Length * 2];
        _nodes = new int[nodes.Length * 2];
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i] != Root)
            {
                var place = PlaceOf(edges[i]);
                (_edges[place], _nodes[place]) = (edges[i], nodes[i]);
            }
        }
    }
}
