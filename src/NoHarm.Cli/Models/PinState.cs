using System.Text.Json.Serialization;

namespace NoHarm.Cli.Models;

/// <summary>What the hash of an installed file was compared with.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PinState>))]
internal enum PinState
{
    /// <summary>Nothing: the file is the user's own, and its hash is the first one known.</summary>
    [JsonStringEnumMemberName("own")]
    Own,

    /// <summary>The catalogue knows the file and not its hash: recorded here for the first time.</summary>
    [JsonStringEnumMemberName("recorded here")]
    Recorded,

    /// <summary>A hash that the user gave.</summary>
    [JsonStringEnumMemberName("given")]
    Given,

    /// <summary>The catalogue's hash, which this file has.</summary>
    [JsonStringEnumMemberName("verified here")]
    Verified,
}
