package corridor.tracking.position;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A reading as it is shown. */
record PositionView(
        String device,
        Reading.Kind kind,
        @Schema(description = "when it was read") Instant at,
        @Schema(description = "when the port learned of it") Instant recordedAt,
        Double latitude,
        Double longitude,
        Double speedKmh,
        Double temperatureC,
        Double setTemperatureC,
        Boolean sealOpen) {
    static PositionView of(ResultSet row) throws SQLException {
        return new PositionView(
                row.getString("code"),
                Reading.Kind.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                number(row, "latitude"),
                number(row, "longitude"),
                number(row, "speed_kmh"),
                number(row, "temperature_c"),
                number(row, "set_temperature_c"),
                (Boolean) row.getObject("seal_open"));
    }

    private static Double number(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : Double.valueOf(row.getString(column));
    }
}
