package dev.whodunit.examples.birdstrikes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** The strike cost study: reads the strike reports, cleans them and sums up the costs. */
public final class StrikeCosts {

    private static final int TOP_SPECIES = 10;
    private static final int TOP_OPERATORS = 8;

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: StrikeCosts <birdstrikes.csv>");
        }
        CostStudy study = new StrikeCosts().analyse(Path.of(args[0]));
        System.out.print(new StudyPrinter().print(study));
    }

    public CostStudy analyse(Path strikesFile) throws IOException {
        RejectLog rejectLog = new RejectLog();

        List<CSVRecord> rows = StrikeTable.read(strikesFile);
        List<Strike> parsedStrikes = new StrikeParser(rejectLog).parseAll(rows);
        List<Strike> plausibleStrikes = new PlausibilityCheck(rejectLog).keepPlausible(parsedStrikes);
        List<Strike> distinctStrikes = new DuplicateCheck(rejectLog).keepFirst(plausibleStrikes);
        NameNormaliser.normalise(distinctStrikes);
        CostNormaliser.normalise(distinctStrikes);
        int filledSpeeds = SpeedFiller.fromPhaseMedians(distinctStrikes).fill(distinctStrikes);
        CostLedger<String> costBySpecies = CostLedger.of(distinctStrikes, Strike::species);
        CostLedger<SpeciesFamily> costByFamily =
                CostLedger.of(distinctStrikes, strike -> SpeciesFamily.of(strike.species()));
        CostLedger<String> costByOperator = CostLedger.of(distinctStrikes, Strike::operator);
        CostLedger<Phase> costByPhase = CostLedger.of(distinctStrikes, Strike::phase);
        CostLedger<Integer> costByYear =
                CostLedger.of(distinctStrikes, strike -> strike.date().getYear());
        List<CostLine<String>> topSpecies = new CostRanking<>(costBySpecies).top(TOP_SPECIES);
        List<CostLine<String>> topOperators = new CostRanking<>(costByOperator).top(TOP_OPERATORS);
        List<CostLine<SpeciesFamily>> rankedFamilies = new CostRanking<>(costByFamily).all();
        List<CostLine<Phase>> rankedPhases = new CostRanking<>(costByPhase).all();
        List<DamageRate> damageRates = DamageRates.bySize(distinctStrikes);
        YearTrend yearTrend = YearTrend.of(costByYear);
        return new CostStudy(
                rows.size(),
                distinctStrikes.size(),
                filledSpeeds,
                costByPhase.totalDollars(),
                topSpecies,
                topOperators,
                rankedFamilies,
                rankedPhases,
                damageRates,
                yearTrend,
                rejectLog.rejects());
    }
}
