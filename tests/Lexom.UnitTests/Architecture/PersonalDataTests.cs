using System.Reflection;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Architecture;

/// <summary>
/// CGV-5.5-a: every column that can hold something about a person is labelled, or said not to be personal, in the service's <c>Data/PersonalData.cs</c>. A new column is in
/// neither list and fails here: label it, and think of access, rectification and erasure (<c>OnPersonalDataRequested</c>, <c>GetPersonalData</c>) in the same commit.
/// </summary>
public sealed class PersonalDataTests
{
    private static readonly string[] Telling = ["text", "text[]", "character varying", "date", "json", "jsonb", "bytea"];

    public static TheoryData<string> WithDatabase => [.. Services.Names.Where(s => ContextOf(s) is not null)];

    [Fact]
    public void Almost_every_service_has_a_database() => WithDatabase.Count.ShouldBeGreaterThanOrEqualTo(5);

    [Theory]
    [MemberData(nameof(WithDatabase))]
    public void Every_telling_column_is_labelled_or_listed_as_not_personal(string service)
    {
        var (map, columns) = (MapOf(service), ColumnsOf(service).ToList());
        columns.Count.ShouldBeGreaterThan(20);

        columns.Where(c => IsTelling(c) && !map.Labels.ContainsKey(NameOf(c)) && !map.Others.Contains(NameOf(c))).Select(NameOf).Order()
            .ShouldBeEmpty($"add them to services/{service}/Data/PersonalData.cs: Personal(..) with a label, or NotPersonal(..)");
    }

    [Theory]
    [MemberData(nameof(WithDatabase))]
    public void The_map_names_no_column_twice_or_in_vain(string service)
    {
        var (map, columns) = (MapOf(service), ColumnsOf(service).Select(NameOf).ToHashSet());

        map.Service.ShouldBe(service.ToLowerInvariant());
        map.Labels.Keys.Concat(map.Others).Where(name => !columns.Contains(name)).ShouldBeEmpty("they are not in the model any more");
        map.Labels.Keys.Intersect(map.Others).ShouldBeEmpty("both personal and not");
    }

    [Theory]
    [MemberData(nameof(WithDatabase))]
    public void Labels_use_the_purposes_of_the_terms_and_the_grounds_of_the_law(string service)
    {
        foreach (var label in MapOf(service).Labels.Values.Distinct())
        {
            label.Category.ShouldNotBeNullOrWhiteSpace();
            Purposes.Every.ShouldContain(label.Purpose);
            LegalGrounds.Every.ShouldContain(label.LegalGround);
            Retentions.Every.ShouldContain(label.Retention);
        }
    }

    internal static PersonalDataMap MapOf(string service) =>
        Services.AssemblyOf(service).GetTypes().SelectMany(t => t.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(p => p.PropertyType == typeof(PersonalDataMap)).Select(p => (PersonalDataMap)p.GetValue(null)!)
            .ShouldHaveSingleItem($"services/{service}/Data/PersonalData.cs declares the map");

    private static IEnumerable<IColumn> ColumnsOf(string service)
    {
        var type = ContextOf(service)!;
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
        using var db = (DbContext)Activator.CreateInstance(type, builder.UseNpgsql("Host=nowhere").UseSnakeCaseNamingConvention().Options)!;
        return [.. db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(t => t.Columns)];
    }

    // A word out of a fixed list says what the list says, and the list is code.
    private static bool IsTelling(IColumn column) =>
        Telling.Any(kind => column.StoreType.StartsWith(kind, StringComparison.Ordinal))
        && !column.PropertyMappings.All(m => (Nullable.GetUnderlyingType(m.Property.ClrType) ?? m.Property.ClrType).IsEnum);

    private static string NameOf(IColumn column) => $"{column.Table.Name}.{column.Name}";

    private static Type? ContextOf(string service) => Services.AssemblyOf(service).GetTypes().SingleOrDefault(t => t.IsSubclassOf(typeof(DbContext)) && !t.IsAbstract);
}
