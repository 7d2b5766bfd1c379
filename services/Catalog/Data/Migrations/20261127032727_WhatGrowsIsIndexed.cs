using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Catalog.Data.Migrations
{
    /// <inheritdoc />
    public partial class WhatGrowsIsIndexed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_registrations_session_id",
                schema: "catalog",
                table: "registrations",
                column: "session_id",
                filter: "status = 'Waiting'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_registrations_session_id",
                schema: "catalog",
                table: "registrations");
        }
    }
}
