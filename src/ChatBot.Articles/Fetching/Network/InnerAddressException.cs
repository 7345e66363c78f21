namespace ChatBot.Articles.Fetching.Network;

/// <summary>A name leads inside the network only.</summary>
internal sealed class InnerAddressException(string host) : IOException(
    $"{host} lies inside the network, where nothing is read; add {host} to Articles:AllowedHosts if that is meant.");
