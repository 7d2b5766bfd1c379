using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Catalog.Data.Migrations
{
    /// <inheritdoc />
    public partial class CalendarsAndFormacodes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "calendar_key",
                schema: "catalog",
                table: "trainers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "formacodes",
                schema: "catalog",
                table: "course_versions",
                type: "text[]",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "calendar_key",
                schema: "catalog",
                table: "trainers");

            migrationBuilder.DropColumn(
                name: "formacodes",
                schema: "catalog",
                table: "course_versions");
        }
    }
}
