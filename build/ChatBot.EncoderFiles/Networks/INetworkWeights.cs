using ChatBot.EncoderFiles.Onnx;

namespace ChatBot.EncoderFiles.Networks;

/// <summary>Where a network's weights come from.</summary>
internal interface INetworkWeights
{
    /// <summary>A constant of single-precision numbers.</summary>
    /// <exception cref="InvalidDataException">There is none of that name.</exception>
    Matrix Constant(string name);

    /// <summary>The constant [inputs, outputs] that a node multiplies its first input with.</summary>
    /// <exception cref="InvalidDataException">There is no such node, or it multiplies with something else.</exception>
    Matrix Kernel(string node);
}
