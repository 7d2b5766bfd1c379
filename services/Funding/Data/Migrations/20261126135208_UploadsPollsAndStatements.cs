using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Funding.Data.Migrations
{
    /// <inheritdoc />
    public partial class UploadsPollsAndStatements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "channel",
                schema: "funding",
                table: "messages",
                type: "text",
                nullable: false,
                defaultValue: "Push");

            migrationBuilder.CreateTable(
                name: "polls",
                schema: "funding",
                columns: table => new
                {
                    opco = table.Column<string>(type: "text", nullable: false),
                    cursor = table.Column<string>(type: "text", nullable: true),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    succeeded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    failure = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_polls", x => x.opco);
                });

            migrationBuilder.CreateTable(
                name: "statements",
                schema: "funding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    opco = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    files = table.Column<string>(type: "jsonb", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    current = table.Column<bool>(type: "boolean", nullable: false),
                    compared_on = table.Column<DateOnly>(type: "date", nullable: true),
                    drifts = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_statements_compared_on",
                schema: "funding",
                table: "statements",
                column: "compared_on",
                filter: "current");

            migrationBuilder.CreateIndex(
                name: "ix_statements_opco_reference_as_of",
                schema: "funding",
                table: "statements",
                columns: new[] { "opco", "reference", "as_of" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "polls",
                schema: "funding");

            migrationBuilder.DropTable(
                name: "statements",
                schema: "funding");

            migrationBuilder.DropColumn(
                name: "channel",
                schema: "funding",
                table: "messages");
        }
    }
}
