using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Catalog.Data.Migrations
{
    /// <inheritdoc />
    public partial class Convocations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "invited_on",
                schema: "catalog",
                table: "registrations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "invited_to",
                schema: "catalog",
                table: "registrations",
                type: "uuid",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "invited_on",
                schema: "catalog",
                table: "registrations");

            migrationBuilder.DropColumn(
                name: "invited_to",
                schema: "catalog",
                table: "registrations");
        }
    }
}
