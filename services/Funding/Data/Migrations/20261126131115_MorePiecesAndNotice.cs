using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Funding.Data.Migrations
{
    /// <inheritdoc />
    public partial class MorePiecesAndNotice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "asked",
                schema: "funding",
                table: "files",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "basis",
                schema: "funding",
                table: "files",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "hours_agreed",
                schema: "funding",
                table: "files",
                type: "numeric(9,2)",
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<decimal>(
                name: "hours_attended",
                schema: "funding",
                table: "files",
                type: "numeric(9,2)",
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<DateOnly>(
                name: "notice_due_on",
                schema: "funding",
                table: "files",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "noticed_on",
                schema: "funding",
                table: "files",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "participants",
                schema: "funding",
                table: "files",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "asked",
                schema: "funding",
                table: "decisions",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "basis",
                schema: "funding",
                table: "decisions",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "hours_agreed",
                schema: "funding",
                table: "contracts",
                type: "numeric(9,2)",
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<decimal>(
                name: "hours_attended",
                schema: "funding",
                table: "contracts",
                type: "numeric(9,2)",
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.CreateIndex(
                name: "ix_files_notice_due_on",
                schema: "funding",
                table: "files",
                column: "notice_due_on",
                filter: "notice_due_on IS NOT NULL");

            // Files whose month already runs get their notice too.
            migrationBuilder.Sql("UPDATE funding.files SET notice_due_on = lapse_due_on - 8 WHERE lapse_due_on IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_files_notice_due_on",
                schema: "funding",
                table: "files");

            migrationBuilder.DropColumn(
                name: "asked",
                schema: "funding",
                table: "files");

            migrationBuilder.DropColumn(
                name: "basis",
                schema: "funding",
                table: "files");

            migrationBuilder.DropColumn(
                name: "hours_agreed",
                schema: "funding",
                table: "files");

            migrationBuilder.DropColumn(
                name: "hours_attended",
                schema: "funding",
                table: "files");

            migrationBuilder.DropColumn(
                name: "notice_due_on",
                schema: "funding",
                table: "files");

            migrationBuilder.DropColumn(
                name: "noticed_on",
                schema: "funding",
                table: "files");

            migrationBuilder.DropColumn(
                name: "participants",
                schema: "funding",
                table: "files");

            migrationBuilder.DropColumn(
                name: "asked",
                schema: "funding",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "basis",
                schema: "funding",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "hours_agreed",
                schema: "funding",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "hours_attended",
                schema: "funding",
                table: "contracts");
        }
    }
}
