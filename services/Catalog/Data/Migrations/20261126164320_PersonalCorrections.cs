using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Catalog.Data.Migrations
{
    /// <inheritdoc />
    public partial class PersonalCorrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "correct_at",
                schema: "catalog",
                table: "personal_data_requests",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_personal_data_requests_correct_at",
                schema: "catalog",
                table: "personal_data_requests",
                column: "correct_at",
                filter: "correct_at IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_personal_data_requests_correct_at",
                schema: "catalog",
                table: "personal_data_requests");

            migrationBuilder.DropColumn(
                name: "correct_at",
                schema: "catalog",
                table: "personal_data_requests");
        }
    }
}
