package corridor.customs.tariff;

import corridor.port.ParkCode;

/** An inland park that goods may be declared to. */
public record Park(ParkCode code, String name, Source source) {}
