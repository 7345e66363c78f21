using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Retrieval.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Retrieval.Tests.Index;

public sealed class VectorSearchTests
{
    [Fact]
    public void The_nearest_are_those_of_a_search_through_everything() =>
        Prop.ForAll<byte[], byte, int>((passagesPerArticle, count, seed) =>
        {
            var catalog = MakeCatalog(passagesPerArticle.Select(passages => passages % 5).ToArray(), dimensions: 16);
            return Agrees(catalog, HashingEncoder.VectorOf($"question {seed}"), 1 + (count % 20));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Searching_on_all_cores_finds_the_same()
    {
        var catalog = MakeCatalog([.. Enumerable.Range(0, 5_000).Select(i => i % 9)], dimensions: 1024);

        ((long)catalog.Catalog.Passages.Count * 1024).ShouldBeGreaterThan(VectorSearch.WorthAllCores);
        Agrees(catalog, HashingEncoder.VectorOf("question", 1024), 50).ShouldBeTrue();
    }

    [Fact]
    public void Codes_tell_a_cosine_to_some_thousandths() =>
        Prop.ForAll<int, byte>((seed, texts) =>
        {
            var vectors = Enumerable.Range(0, texts + 1).Select(i => HashingEncoder.VectorOf($"{seed} {i}", 384)).ToList();
            var codes = new PassageCodes(384);
            codes.Add(1, VectorCodes.Of(vectors.SelectMany(vector => vector).ToArray(), 384), vectors.Count);
            var question = HashingEncoder.VectorOf("question", 384);
            var coded = new CodedQuestion(question);
            return Enumerable.Range(0, vectors.Count)
                .All(row => Math.Abs(coded.Near(codes.From(row + 1, 1), 0) - Dot(question, vectors[row])) < 0.01);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(384)]
    public void Codes_of_any_length_come_back_across_the_end_of_a_block(int dimensions)
    {
        float[] vectors = [.. new float[dimensions], .. Enumerable.Range(0, dimensions).Select(i => MathF.Sin(i + 1))];
        var codes = new PassageCodes(dimensions);
        codes.Add(PassageCodes.RowsOfBlock, VectorCodes.Of(vectors, dimensions), count: 2).ShouldBeTrue();
        var question = new CodedQuestion(vectors.AsSpan(dimensions));

        codes.From(PassageCodes.RowsOfBlock, 2).Count.ShouldBe(1);
        question.Near(codes.From(PassageCodes.RowsOfBlock, 2), 0).ShouldBe(0);
        var square = Dot(vectors[dimensions..], vectors[dimensions..]);
        question.Near(codes.From(PassageCodes.RowsOfBlock + 1, 1), 0).ShouldBe(square, 0.01 * square);
        codes.Add(1, new byte[(2 * (dimensions + 4)) - 1], count: 2).ShouldBeFalse();
    }

    private static bool Agrees((Catalog Catalog, float[][] Vectors) made, float[] question, int limit)
    {
        var found = VectorSearch.Nearest(made.Catalog, question, limit,
            passages => [.. passages.Select(passage => Dot(question, made.Vectors[passage]))]);
        var expected = made.Vectors.Select((vector, passage) => (passage, Dot(question, vector)))
            .OrderByDescending(item => item.Item2).ThenBy(item => item.passage).Take(limit);
        return found.SequenceEqual(expected);
    }

    private static double Dot(float[] a, float[] b) => a.Zip(b, (left, right) => (double)left * right).Sum();

    private static (Catalog Catalog, float[][] Vectors) MakeCatalog(int[] passagesPerArticle, int dimensions)
    {
        var articles = new List<AddedArticle>();
        var all = new List<float[]>();
        var codes = new PassageCodes(dimensions);
        long key = 1;
        foreach (var passages in passagesPerArticle)
        {
            var vectors = Enumerable.Range(0, passages)
                .Select(i => HashingEncoder.VectorOf($"{articles.Count}/{i % 3}", dimensions)).ToList();
            all.AddRange(vectors);
            codes.Add(key, VectorCodes.Of(vectors.SelectMany(vector => vector).ToArray(), dimensions), passages);
            articles.Add(new(new CatalogArticle(articles.Count + 1, $"a{articles.Count}", 1, key, passages), new int[passages]));
            key += passages + 2;
        }

        return (Catalog.Empty.Next(1, articles).With(codes), [.. all]);
    }
}
