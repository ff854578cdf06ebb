package org.fundcase.cases;

import static org.fundcase.documents.reading.FieldNames.AMOUNT;
import static org.fundcase.documents.reading.FieldNames.NUMBER;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Contracts;

/** Contracts one by one, and whether they come to what the applicant states: the sum to the cent, and the parties. */
final class ContractFindings {

    private final Dossier dossier;
    private final Contracts rule;
    private final Set<String> seen = new HashSet<>();
    private final List<ReadContract> counted = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private ContractFindings(Dossier dossier, Contracts rule) {
        this.dossier = dossier;
        this.rule = rule;
    }

    static List<Finding> of(Dossier dossier) {
        Contracts rule = dossier.item().contracts();
        return rule == null ? List.of() : new ContractFindings(dossier, rule).all();
    }

    private List<Finding> all() {
        List<DocumentDetail> contracts = dossier.documents().stream()
                .filter(detail -> detail.isA(DocumentKind.CONTRACT))
                .toList();
        contracts.forEach(paper -> line(new ReadContract(paper, rule, dossier)));
        if (!dossier.isReading()) {
            long open = contracts.size() - counted.size() + untold();
            StatedFigure.of(dossier, rule.total()).ifPresent(figure -> findings.add(figure.against(sum(open))));
            StatedFigure.of(dossier, rule.parties()).ifPresent(figure -> findings.add(parties(figure, open)));
        }
        return findings;
    }

    /** What lies where contracts belong and nobody has read yet. */
    private long untold() {
        return dossier.documents().stream()
                .map(DocumentDetail::document)
                .filter(document -> document.asked() == DocumentKind.CONTRACT)
                .filter(document -> document.kind() == null || document.kind() == DocumentKind.OTHER)
                .count();
    }

    private void line(ReadContract contract) {
        Words objection = contract.objection();
        if (objection.saysNothing() && !seen.add(contract.identity())) {
            objection = Words.of("同一份合同已经计入");
        }
        if (objection.saysNothing()) {
            counted.add(contract);
            findings.add(about(
                    contract,
                    Severity.PASSED,
                    Words.of("合同计入"),
                    Words.of(
                            "“{0}”：与{1}的合同 {2}，{3} 元，计入。",
                            name(contract), contract.party(), contract.paper().value(NUMBER), contract.amount())));
        } else {
            findings.add(about(
                    contract,
                    Severity.DOUBTFUL,
                    Words.of("合同没有计入"),
                    Words.of("“{0}”没有计入：{1}。请核对。", name(contract), objection)));
        }
    }

    private static String name(ReadContract contract) {
        return contract.paper().document().fileName();
    }

    private Finding about(ReadContract contract, Severity severity, Words title, Words reason) {
        return Finding.of(contract.paper().document().id(), "contract", severity, title, reason)
                .under(dossier.item().article())
                .at(PaperFindings.place(contract.paper(), AMOUNT));
    }

    private StatedFigure.Shown sum(long open) {
        Money sum = counted.stream().map(ReadContract::amount).reduce(Money.ZERO, Money::plus);
        return new StatedFigure.Shown("contracts", Words.of("合同"), sum, counted.size(), open);
    }

    private Finding parties(StatedFigure figure, long open) {
        Map<String, String> parties = new LinkedHashMap<>();
        counted.forEach(contract -> parties.putIfAbsent(Names.alike(contract.party()), contract.party()));
        int compared = figure.value().intValue() - parties.size();
        String stated = figure.value().toPlainString();
        Words told = parties.isEmpty()
                ? Words.of("申报的{0}是 {1} 家，还没有计入的合同。", figure.label(), stated)
                : Words.of(
                        "申报的{0}是 {1} 家，计入的合同里有 {2} 家：{3}。",
                        figure.label(), stated, parties.size(), Words.list(parties.values()));
        if (compared == 0) {
            return figure.finding("parties", Severity.PASSED, Words.of("{0}与合同一致", figure.label()), told);
        }
        return figure.finding(
                "parties",
                compared > 0 && open == 0 ? Severity.BAD : Severity.DOUBTFUL,
                Words.of("{0}与合同不一致", figure.label()),
                compared > 0
                        ? Words.of("{0}少 {1} 家没有合同。请补交合同，或按合同改申报数。", told, compared)
                        : Words.of("{0}多出 {1} 家。请核对申报数。", told, -compared));
    }
}
