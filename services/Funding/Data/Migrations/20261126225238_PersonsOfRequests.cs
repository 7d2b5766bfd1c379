using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Funding.Data.Migrations
{
    /// <inheritdoc />
    public partial class PersonsOfRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid[]>(name: "persons", schema: "funding", table: "personal_data_requests", type: "uuid[]", nullable: false, defaultValue: Array.Empty<Guid>());
            migrationBuilder.Sql("UPDATE funding.personal_data_requests SET persons = ARRAY(SELECT split_part(actor, ':', 2)::uuid FROM unnest(actors) AS actor);");
            migrationBuilder.DropColumn(name: "actors", schema: "funding", table: "personal_data_requests");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(name: "actors", schema: "funding", table: "personal_data_requests", type: "text[]", nullable: false, defaultValue: Array.Empty<string>());
            migrationBuilder.Sql("UPDATE funding.personal_data_requests SET actors = ARRAY(SELECT 'staff:' || person FROM unnest(persons) AS person);");
            migrationBuilder.DropColumn(name: "persons", schema: "funding", table: "personal_data_requests");
        }
    }
}
