using ChatBot.Benchmarks.Encoding;

return args switch
{
    ["encoder", var path] => await EncoderBenchmark.RunAsync(path, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: dotnet run -c Release --project tests/ChatBot.Benchmarks -- VERB
          encoder PATH   encoding of a folder of .txt files, or of a .jsonl file of articles, beside ONNX Runtime alone
        """);
    return 2;
}
