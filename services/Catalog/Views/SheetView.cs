using System.ComponentModel.DataAnnotations;
using Lexom.Catalog.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;

namespace Lexom.Catalog.Views;

/// <summary>A course's sheet on the wire, the same to read and to write. What a draft leaves out is empty until it is published (CAT-1).</summary>
public sealed record SheetView
{
    [MaxLength(200)]
    public string? Title { get; init; }

    [MaxLength(200)]
    public string? Domain { get; init; }

    /// <summary>False for coaching or individual support, which can't be sold as training (CGV-2.1-b).</summary>
    public bool IsTraining { get; init; } = true;

    [Range(0, 365)]
    public int DurationDays { get; init; }

    [Range(0, 9999)]
    public decimal DurationHours { get; init; }

    [MaxLength(50), NoNulls]
    public IReadOnlyList<string>? Objectives { get; init; }

    [MaxLength(50), NoNulls]
    public IReadOnlyList<ModuleView>? Programme { get; init; }

    [MaxLength(4000)]
    public string? Prerequisites { get; init; }

    [MaxLength(4000)]
    public string? Audience { get; init; }

    [MaxLength(50), NoNulls]
    public IReadOnlyList<string>? TeachingMethods { get; init; }

    [MaxLength(50), NoNulls]
    public IReadOnlyList<string>? EvaluationMethods { get; init; }

    /// <summary>Excl. VAT, per participant.</summary>
    public Money InterPrice { get; init; }

    /// <summary>Excl. VAT, per group.</summary>
    public Money IntraPrice { get; init; }

    public VatRegime VatRegime { get; init; }

    [Range(0, 1000)]
    public int MaximumParticipants { get; init; }

    /// <summary>What the course is about, in the codes of the Formacode thesaurus: at most five, the main one first. Listings elsewhere need them.</summary>
    [MaxLength(5), NoNulls]
    public IReadOnlyList<string>? Formacodes { get; init; }

    public static SheetView Of(CourseSheet sheet) => new()
    {
        Title = sheet.Title,
        Domain = sheet.Domain,
        IsTraining = sheet.IsTraining,
        DurationDays = sheet.DurationDays,
        DurationHours = sheet.DurationHours,
        Objectives = sheet.Objectives,
        Programme = ModuleView.Of(sheet.Programme),
        Prerequisites = sheet.Prerequisites,
        Audience = sheet.Audience,
        TeachingMethods = sheet.TeachingMethods,
        EvaluationMethods = sheet.EvaluationMethods,
        InterPrice = sheet.InterPrice,
        IntraPrice = sheet.IntraPrice,
        VatRegime = sheet.VatRegime,
        MaximumParticipants = sheet.MaximumParticipants,
        Formacodes = sheet.Formacodes,
    };

    public CourseSheet ToSheet() => new(
        Title ?? "", Domain ?? "", IsTraining, DurationDays, DurationHours, Objectives ?? [],
        [.. (Programme ?? []).Select(m => new ProgrammeModule(m.Title ?? "", m.Items ?? []))], Prerequisites ?? "", Audience ?? "", TeachingMethods ?? [],
        EvaluationMethods ?? [], InterPrice, IntraPrice, VatRegime, MaximumParticipants, Formacodes);
}

/// <summary>A module; its number is its place, and is only read.</summary>
public sealed record ModuleView
{
    public int? Number { get; init; }

    public string? Title { get; init; }

    [MaxLength(100), NoNulls]
    public IReadOnlyList<string>? Items { get; init; }

    public static IReadOnlyList<ModuleView> Of(IReadOnlyList<ProgrammeModule> programme) =>
        [.. programme.Select((m, i) => new ModuleView { Number = i + 1, Title = m.Title, Items = m.Items })];
}
