using Microsoft.ML.OnnxRuntime;

namespace ChatBot.Retrieval.Encoding.Onnx;

/// <summary>Sessions of ONNX Runtime as our encoders want them.</summary>
internal static class OnnxSession
{
    private static readonly Lock Creation = new();

    /// <summary>One thread per run: batches that run side by side use the cores better than threads within one batch.</summary>
    public static InferenceSession Create(byte[] model, GraphOptimizationLevel optimization)
    {
        QuietRuntime();
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            GraphOptimizationLevel = optimization,
            // Shapes differ from batch to batch; a pattern remembered for each would only fill memory.
            EnableMemoryPattern = false,
        };
        return new InferenceSession(model, options);
    }

    /// <summary>The runtime writes its warnings to standard error, past our logging; errors come as exceptions.</summary>
    private static void QuietRuntime()
    {
        lock (Creation)
        {
            if (OrtEnv.IsCreated) return;
            var options = new EnvironmentCreationOptions { logId = "ChatBot", logLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
            OrtEnv.CreateInstanceWithOptions(ref options);
        }
    }
}
