using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Ordering.Data.Migrations
{
    /// <inheritdoc />
    public partial class Absences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "absence",
                schema: "ordering",
                table: "attendance",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "absence_noted_by",
                schema: "ordering",
                table: "attendance",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "absence",
                schema: "ordering",
                table: "attendance");

            migrationBuilder.DropColumn(
                name: "absence_noted_by",
                schema: "ordering",
                table: "attendance");
        }
    }
}
