package org.fundcase.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundcase.applicants.PastStanding;
import org.fundcase.applicants.PastStanding.HeldBar;
import org.fundcase.applicants.PastStanding.Past;
import org.fundcase.applicants.Standing.OtherFunding;
import org.fundcase.applicants.Standing.QueriedList;
import org.fundcase.cases.Finding.Place;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Facts;
import org.fundcase.schemes.LookBack;
import org.fundcase.schemes.LookBack.Book;
import org.fundcase.schemes.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the books hold of an applicant over the years that conditions of its scheme look back. */
@Component
class LookBacks {

    private static final Map<QueriedList, String> FACTS =
            Map.of(QueriedList.ABNORMAL, "onAbnormalList", QueriedList.DISHONEST, "badCredit");

    private final PastStanding standing;
    private final BoundOfCase bounds;

    LookBacks(PastStanding standing, BoundOfCase bounds) {
        this.standing = standing;
        this.bounds = bounds;
    }

    /** Who was found on a list within the years was on it, whatever the latest look says. */
    Facts added(Facts facts, Dossier dossier) {
        Facts all = facts;
        for (Rule rule : rules(dossier, Book.LISTS)) {
            for (PastStanding.Listed listed : past(dossier, rule).listed()) {
                String fact = FACTS.get(listed.list());
                all = fact == null ? all : all.with(fact, Boolean.TRUE);
            }
        }
        return all;
    }

    List<Finding> findings(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules(dossier, Book.BARS)) {
            past(dossier, rule).bars().stream()
                    .filter(bar -> isAbout(rule, bar, dossier))
                    .forEach(bar -> findings.add(barred(rule, bar)));
        }
        for (Rule rule : rules(dossier, Book.LISTS)) {
            past(dossier, rule).listed().stream()
                    .filter(listed -> FACTS.containsKey(listed.list()))
                    .forEach(listed -> findings.add(listed(rule, listed)));
        }
        for (Rule rule : rules(dossier, Book.FUNDING)) {
            past(dossier, rule).funding().forEach(funding -> findings.add(funded(rule, funding, dossier)));
        }
        return findings;
    }

    private static List<Rule> rules(Dossier dossier, Book book) {
        return dossier.scheme().eligibility().stream()
                .filter(rule -> rule.isAbout(dossier.item()))
                .filter(rule -> rule.lookBack() != null && rule.lookBack().at().contains(book))
                .toList();
    }

    private Past past(Dossier dossier, Rule rule) {
        LocalDate day = bounds.applicationDate(dossier.grantCase());
        LocalDate first = rule.lookBack() == null ? day : rule.lookBack().firstDay(day);
        return standing.between(dossier.enterprise().creditCode(), first, day);
    }

    /** A bar goes to the rules that name its cause; to those that name none where nobody names it. */
    private static boolean isAbout(Rule rule, HeldBar bar, Dossier dossier) {
        boolean named = rules(dossier, Book.BARS).stream().anyMatch(other -> names(other.lookBack(), bar));
        return named
                ? names(rule.lookBack(), bar)
                : rule.lookBack() != null && rule.lookBack().causes().isEmpty();
    }

    private static boolean names(@Nullable LookBack lookBack, HeldBar bar) {
        return lookBack != null && lookBack.causes().stream().anyMatch(bar.cause()::contains);
    }

    private static Finding barred(Rule rule, HeldBar bar) {
        return finding(
                rule,
                "bar/" + bar.starts() + "/" + bar.basis(),
                Words.of("近{0}年有限制申报的记录", years(rule)),
                Words.of(
                        "{0} 至 {1} 被限制申报，依据“{2}”，事由：{3}。条件是“{4}”，请核对。",
                        bar.starts(),
                        bar.until(),
                        bar.basis(),
                        bar.cause().isBlank() ? Words.of("没有登记") : Words.asIs(bar.cause()),
                        rule.text()));
    }

    private static Finding listed(Rule rule, PastStanding.Listed listed) {
        Words list = Words.of(listed.list() == QueriedList.ABNORMAL ? "经营异常名录" : "严重违法失信名单");
        return finding(
                rule,
                "list/" + listed.list() + "/" + listed.on(),
                Words.of("近{0}年列入过{1}", years(rule), list),
                Words.of(
                        "{0} 查到列入{1}，凭据“{2}”。条件是“{3}”；后来移出的，也在这几年之内。", listed.on(), list, listed.proof(), rule.text()));
    }

    private static Finding funded(Rule rule, OtherFunding funding, Dossier dossier) {
        Words proof = funding.proof() == null ? Words.of("企业声明") : Words.asIs(funding.proof());
        Words told =
                Words.of("{0} 年度“{1}”得到“{2}”支持，凭据“{3}”。", funding.year(), funding.project(), funding.source(), proof);
        return finding(
                rule,
                "funding/" + funding.year() + "/" + funding.source() + "/" + funding.project(),
                Words.of("近{0}年有财政支持的项目", years(rule)),
                Words.of("{0}{1}条件是“{2}”，请核对这个项目的实施和检查情况。", told, declared(rule, dossier), rule.text()));
    }

    /** What the applicant says of these years itself, so that the reader sees both. */
    private static Words declared(Rule rule, Dossier dossier) {
        String key = rule.lookBack() == null ? null : rule.lookBack().declaredBy();
        Words said = key == null ? Words.NONE : dossier.figures().said(key);
        return said.saysNothing() ? Words.NONE : Words.of("企业自己声明的是“{0}”。", said);
    }

    private static String years(Rule rule) {
        return rule.lookBack() == null ? "" : String.valueOf(rule.lookBack().years());
    }

    private static Finding finding(Rule rule, String key, Words title, Words reason) {
        return new Finding(
                "past/" + rule.id() + "/" + key,
                Severity.DOUBTFUL,
                title,
                reason,
                rule.id(),
                rule.article(),
                Place.NONE,
                null);
    }
}
