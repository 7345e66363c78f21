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
            var codes = VectorCodes.Of(vectors.SelectMany(vector => vector).ToArray(), 384);
            var question = HashingEncoder.VectorOf("question", 384);
            var coded = new CodedQuestion(question);
            return Enumerable.Range(0, vectors.Count)
                .All(row => Math.Abs(coded.Near(codes, row) - Dot(question, vectors[row])) < 0.01);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(384)]
    public void Codes_of_any_length_come_back_from_their_bytes(int dimensions)
    {
        float[] vectors = [.. new float[dimensions], .. Enumerable.Range(0, dimensions).Select(i => MathF.Sin(i + 1))];
        var codes = VectorCodes.FromBytes(VectorCodes.Of(vectors, dimensions).ToBytes(), count: 2, dimensions).ShouldNotBeNull();
        var question = new CodedQuestion(vectors.AsSpan(dimensions));

        question.Near(codes, 0).ShouldBe(0);
        var square = Dot(vectors[dimensions..], vectors[dimensions..]);
        question.Near(codes, 1).ShouldBe(square, 0.01 * square);
        VectorCodes.FromBytes(new byte[(2 * (dimensions + 4)) - 1], count: 2, dimensions).ShouldBeNull();
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
        var articles = new List<CatalogArticle>();
        var all = new List<float[]>();
        long key = 1;
        foreach (var passages in passagesPerArticle)
        {
            var vectors = Enumerable.Range(0, passages)
                .Select(i => HashingEncoder.VectorOf($"{articles.Count}/{i % 3}", dimensions)).ToList();
            all.AddRange(vectors);
            articles.Add(new CatalogArticle(articles.Count + 1, $"a{articles.Count}", 1, key, new int[passages])
            {
                Codes = VectorCodes.Of(vectors.SelectMany(vector => vector).ToArray(), dimensions),
            });
            key += passages + 2;
        }

        return (new Catalog(1, [.. articles], hasVectors: true), [.. all]);
    }
}
