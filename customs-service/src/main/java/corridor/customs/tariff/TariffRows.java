package corridor.customs.tariff;

import java.util.List;

/** The tariff as its files say it, not yet checked. */
record TariffRows(
        Edition edition,
        List<TariffLine> lines,
        List<Rate> rates,
        List<ZoneExemption> exemptions,
        List<ExchangeRate> exchangeRates,
        List<Valuation> valuations,
        List<Park> parks) {}
