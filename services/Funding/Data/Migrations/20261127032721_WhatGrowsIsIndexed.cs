using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Funding.Data.Migrations
{
    /// <inheritdoc />
    public partial class WhatGrowsIsIndexed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_claims_state_funding_file_id",
                schema: "funding",
                table: "claims",
                columns: new[] { "state", "funding_file_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_claims_state_funding_file_id",
                schema: "funding",
                table: "claims");
        }
    }
}
