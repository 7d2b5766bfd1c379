using System.Text.Json.Nodes;

namespace Lexom.ServiceTests.OpenApi;

/// <summary>The check that keeps <c>/v1</c> additive, tried on a document of a few lines.</summary>
public sealed class BreakingChangeTests
{
    private const string Before = """
        {
          "paths": { "/a": { "get": { "parameters": [{ "name": "limit" }], "responses": { "200": {} } }, "post": { "responses": { "201": {} } } } },
          "components": { "schemas": { "A": { "required": ["id"], "properties": { "id": {}, "name": {} } }, "State": { "enum": ["open", "closed"] } } }
        }
        """;

    [Theory]
    [InlineData("\"post\": { \"responses\": { \"201\": {} } }", "\"put\": { \"responses\": { \"200\": {} } }", "POST /a is gone")]
    [InlineData("{ \"name\": \"limit\" }", "{ \"name\": \"limit\", \"required\": true }", "GET /a now demands limit")]
    [InlineData("\"201\"", "\"202\"", "POST /a does not answer 201 any more")]
    [InlineData(", \"name\": {}", "", "A has lost name")]
    [InlineData("[\"id\"]", "[\"id\", \"name\"]", "A now demands name")]
    [InlineData(", \"closed\"", "", "State does not know closed any more")]
    public void Finds_what_would_break_a_program(string was, string now, string change) =>
        BreakingChanges.Between(Read(Before), Read(Before.Replace(was, now, StringComparison.Ordinal))).ShouldBe([change]);

    [Theory]
    [InlineData("\"get\"", "\"delete\": { \"responses\": { \"204\": {} } }, \"get\"")]
    [InlineData("{ \"name\": \"limit\" }", "{ \"name\": \"limit\" }, { \"name\": \"cursor\" }")]
    [InlineData(", \"name\": {}", ", \"name\": {}, \"more\": {}")]
    [InlineData("\"closed\"", "\"closed\", \"ended\"")]
    public void Lets_additions_pass(string was, string now) =>
        BreakingChanges.Between(Read(Before), Read(Before.Replace(was, now, StringComparison.Ordinal))).ShouldBeEmpty();

    private static JsonObject Read(string text) => JsonNode.Parse(text)!.AsObject();
}
