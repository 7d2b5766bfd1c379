using Lexom.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace Lexom.Catalog.Data;

/// <summary>
/// Full-text search in French: « évaluer », « evaluer » and « EVALUATION » find « évaluation ». PostgreSQL's unaccent extension would need rights on the whole database,
/// so accents are folded by a function of our own, in the schema that is ours; it is applied to the stems, because the French stemmer and its stop words need the accents,
/// and to the words before stemming too, for those who type without any.
/// </summary>
internal static class FrenchSearch
{
    public const string Column = "Search";

    public const string CreateFunctions =
        """
        CREATE FUNCTION catalog.fold(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
          SELECT replace(replace(replace(replace(translate(words,
            'ÀÂÄÁÃÇÉÈÊËÍÎÏÌÑÓÔÖÒÕÚÛÜÙŸàâäáãçéèêëíîïìñóôöòõúûüùÿ’',
            'AAAAACEEEEIIIINOOOOOUUUUYaaaaaceeeeiiiinooooouuuuy '), 'œ', 'oe'), 'Œ', 'OE'), 'æ', 'ae'), 'Æ', 'AE')
        $$;
        CREATE FUNCTION catalog.plain(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
          SELECT regexp_replace(catalog.fold(words), '\ma\M', ' ', 'gi') -- « à » is a stop word, « a » is not
        $$;
        CREATE FUNCTION catalog.stems(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
          SELECT catalog.fold(to_tsvector('pg_catalog.french', words)::text)::tsvector || to_tsvector('pg_catalog.french', catalog.plain(words))
        $$;
        CREATE FUNCTION catalog.wanted(words text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
          SELECT catalog.fold(websearch_to_tsquery('pg_catalog.french', words)::text)::tsquery || websearch_to_tsquery('pg_catalog.french', catalog.plain(words))
        $$;
        CREATE FUNCTION catalog.sheet_stems(title text, domain text, objectives text[], programme jsonb, others text) RETURNS tsvector
          LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
          SELECT setweight(catalog.stems(title), 'A') || setweight(catalog.stems(domain || ' ' || array_to_string(objectives, ' ')), 'B')
            || setweight(catalog.stems(coalesce((SELECT string_agg(part #>> '{}', ' ') FROM (
                 SELECT jsonb_path_query(programme, '$[*].title') UNION ALL SELECT jsonb_path_query(programme, '$[*].items[*]')) AS parts (part)), '')), 'C')
            || setweight(catalog.stems(others), 'D')
        $$;
        """;

    public const string DropFunctions =
        """
        DROP FUNCTION catalog.sheet_stems(text, text, text[], jsonb, text);
        DROP FUNCTION catalog.wanted(text);
        DROP FUNCTION catalog.stems(text);
        DROP FUNCTION catalog.plain(text);
        DROP FUNCTION catalog.fold(text);
        """;

    /// <summary>What someone typed, as the database compares it: words, « "a phrase" », « -without ».</summary>
    public static NpgsqlTsQuery Wanted(string words) => throw new NotSupportedException($"Only inside a query: {words}");

    public static ModelBuilder AddFrenchSearch(this ModelBuilder model)
    {
        model.HasDbFunction(typeof(FrenchSearch).GetMethod(nameof(Wanted))!).HasName("wanted").HasSchema(CatalogDbContext.Schema);
        return model;
    }

    public static void HasSearchColumn(this EntityTypeBuilder<CourseVersion> version)
    {
        version.Property<NpgsqlTsVector>(Column)
            .HasComputedColumnSql("catalog.sheet_stems(title, domain, objectives, programme, prerequisites || ' ' || audience)", stored: true);
        version.HasIndex(Column).HasMethod("gin");
    }
}
