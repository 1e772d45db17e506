using Classify.Core.Text;

namespace Classify.Core.Tests.Text;

public sealed class VocabularyTests
{
    [Fact]
    public void Every_word_keeps_its_number_however_many_come()
    {
        var words = Enumerable.Range(0, 5000).Select(number => $"word {number}").ToArray();
        var vocabulary = new Vocabulary();

        words.Select(word => vocabulary.Add(word)).ShouldBe(Enumerable.Range(0, 5000));
        words.Select(word => vocabulary.Add(word)).ShouldBe(Enumerable.Range(0, 5000));
        words.Select(word => vocabulary.Find(word)).ShouldBe(Enumerable.Range(0, 5000));
        words.Select((_, number) => vocabulary[number]).ShouldBe(words);
        vocabulary.Find("word 5000").ShouldBe(Vocabulary.Unknown);
    }

    [Fact]
    public void Every_way_through_a_tree_of_phrases_ends_at_a_node_of_its_own()
    {
        var tree = new PhraseTree();

        var nodes = Enumerable.Range(0, 50).SelectMany(first => Enumerable.Range(0, 50).Select(second => tree.Add(tree.Add(PhraseTree.Root, first), second))).ToArray();

        nodes.ShouldBeUnique();
        tree.Count.ShouldBe(1 + 50 + 2500);
        tree.Find(tree.Find(PhraseTree.Root, 49), 49).ShouldBe(nodes[^1]);
        tree.Find(PhraseTree.Root, 50).ShouldBe(PhraseTree.Root);
    }
}
