using Microsoft.ML.OnnxRuntime;

namespace ChatBot.Retrieval.Encoding.Onnx;

/// <summary>Sessions of ONNX Runtime as our encoders want them.</summary>
internal static class OnnxSession
{
    private static readonly Lock Creation = new();

    /// <summary>One thread per run: batches that run side by side use the cores better than threads within one batch.</summary>
    /// <param name="path">An .onnx file; it may refer to others for its weights.</param>
    public static InferenceSession Create(string path, int threads = 1)
    {
        Prepare();
        using var options = Options(threads);
        return new InferenceSession(path, options);
    }

    /// <summary>
    /// Loads the runtime where it is not loaded yet, and silences it. It would send what machine it runs on and how often to its makers,
    /// and keep a queue of that below the user's home (microsoft/onnxruntime#27379): the variable ends that before the library loads, the
    /// call what is left of it afterwards. It would also write its warnings to standard error, past our logging; its errors come as
    /// exceptions anyway.
    /// </summary>
    public static void Prepare()
    {
        lock (Creation)
        {
            if (OrtEnv.IsCreated) return;
            NativeEnvironment.Set("ORT_DISABLE_TELEMETRY", "1");
            var options = new EnvironmentCreationOptions { logId = "ChatBot", logLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
            OrtEnv.CreateInstanceWithOptions(ref options).DisableTelemetryEvents();
        }
    }

    private static SessionOptions Options(int threads) => new()
    {
        IntraOpNumThreads = threads,
        InterOpNumThreads = 1,
        GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_EXTENDED,
        // Shapes differ from batch to batch; a pattern remembered for each would only fill memory.
        EnableMemoryPattern = false,
    };
}
