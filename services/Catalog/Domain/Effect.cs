namespace Lexom.Catalog.Domain;

/// <summary>What a command did: something, or nothing because it was done already, which is a success that tells nobody anything new.</summary>
public enum Effect
{
    Changed,
    DoneAlready,
}
