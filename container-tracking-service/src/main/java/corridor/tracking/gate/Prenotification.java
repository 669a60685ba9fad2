package corridor.tracking.gate;

import corridor.port.ContainerNumber;
import java.time.Instant;
import java.util.UUID;

/** A haulier announces a truck for a box. The appointment that comes of it has the same id. */
public record Prenotification(
        UUID id, ContainerNumber containerNumber, Direction direction, String truckPlate, Instant expectedAt) {}
