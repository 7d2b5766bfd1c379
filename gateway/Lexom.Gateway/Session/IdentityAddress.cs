namespace Lexom.Gateway.Session;

/// <summary>Where Identity is reached from here, not from a browser.</summary>
internal static class IdentityAddress
{
    public static string Of(IConfiguration configuration) =>
        (configuration["services:identity:http:0"] ?? throw new InvalidOperationException("services__identity__http__0 is not set.")).TrimEnd('/') + "/";
}
