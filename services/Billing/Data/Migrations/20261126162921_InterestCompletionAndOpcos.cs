using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Billing.Data.Migrations
{
    /// <inheritdoc />
    public partial class InterestCompletionAndOpcos : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "interest_through",
                schema: "billing",
                table: "receivables",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "rate_entered",
                schema: "billing",
                table: "receivables",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "rate_missing_since",
                schema: "billing",
                table: "receivables",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "opcos",
                schema: "billing",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    street = table.Column<string>(type: "text", nullable: false),
                    post_code = table.Column<string>(type: "text", nullable: false),
                    city = table.Column<string>(type: "text", nullable: false),
                    siren = table.Column<string>(type: "text", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_opcos", x => x.code);
                });

            migrationBuilder.CreateIndex(
                name: "ix_receivables_rate_missing_since",
                schema: "billing",
                table: "receivables",
                column: "rate_missing_since",
                filter: "rate_missing_since IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "opcos",
                schema: "billing");

            migrationBuilder.DropIndex(
                name: "ix_receivables_rate_missing_since",
                schema: "billing",
                table: "receivables");

            migrationBuilder.DropColumn(
                name: "interest_through",
                schema: "billing",
                table: "receivables");

            migrationBuilder.DropColumn(
                name: "rate_entered",
                schema: "billing",
                table: "receivables");

            migrationBuilder.DropColumn(
                name: "rate_missing_since",
                schema: "billing",
                table: "receivables");
        }
    }
}
