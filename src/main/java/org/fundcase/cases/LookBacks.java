package org.fundcase.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fundcase.applicants.Bars;
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
import org.springframework.stereotype.Component;

/** What the books hold of an applicant over the years that conditions of its scheme look back. */
@Component
class LookBacks {

    private static final Map<QueriedList, String> FACTS =
            Map.of(QueriedList.ABNORMAL, "onAbnormalList", QueriedList.DISHONEST, "badCredit");

    private record Condition(Rule rule, LookBack lookBack) {

        /** A bar goes to the conditions that name its cause; to those that name none where nobody names it. */
        boolean isAbout(HeldBar bar, List<Condition> all) {
            return all.stream().anyMatch(other -> other.names(bar))
                    ? names(bar)
                    : lookBack.causes().isEmpty();
        }

        private boolean names(HeldBar bar) {
            return lookBack.causes().stream().anyMatch(bar.cause()::contains);
        }
    }

    private final PastStanding standing;
    private final BoundOfCase bounds;

    LookBacks(PastStanding standing, BoundOfCase bounds) {
        this.standing = standing;
        this.bounds = bounds;
    }

    /** Who was found on a list within the years was on it, whatever the latest look says. */
    Facts added(Facts facts, Dossier dossier) {
        Facts all = facts;
        for (Condition condition : conditions(dossier, Book.LISTS)) {
            for (PastStanding.Listed listed : past(dossier, condition).listed()) {
                String fact = FACTS.get(listed.list());
                all = fact == null ? all : all.with(fact, Boolean.TRUE);
            }
        }
        return all;
    }

    List<Finding> findings(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        List<Condition> ofBars = conditions(dossier, Book.BARS);
        for (Condition condition : ofBars) {
            past(dossier, condition).bars().stream()
                    .filter(bar -> condition.isAbout(bar, ofBars))
                    .forEach(bar -> findings.add(barred(condition, bar)));
        }
        for (Condition condition : conditions(dossier, Book.LISTS)) {
            past(dossier, condition).listed().stream()
                    .filter(listed -> FACTS.containsKey(listed.list()))
                    .forEach(listed -> findings.add(listed(condition, listed)));
        }
        for (Condition condition : conditions(dossier, Book.FUNDING)) {
            past(dossier, condition).funding().forEach(funding -> findings.add(funded(condition, funding, dossier)));
        }
        return findings;
    }

    private static List<Condition> conditions(Dossier dossier, Book book) {
        return dossier.scheme().eligibility().stream()
                .filter(rule -> rule.isAbout(dossier.item()))
                .flatMap(rule -> Stream.ofNullable(rule.lookBack()).map(lookBack -> new Condition(rule, lookBack)))
                .filter(condition -> condition.lookBack().at().contains(book))
                .toList();
    }

    private Past past(Dossier dossier, Condition condition) {
        LocalDate day = bounds.applicationDate(dossier.grantCase());
        return standing.between(
                dossier.enterprise().creditCode(), condition.lookBack().firstDay(day), day);
    }

    private static Finding barred(Condition condition, HeldBar bar) {
        return finding(
                condition.rule(),
                "bar/" + bar.starts() + "/" + bar.basis(),
                Words.of("近{0}年有限制申报的记录", condition.lookBack().years()),
                Words.of(
                        "{0} 至 {1} 被限制申报，依据“{2}”，事由：{3}。条件是“{4}”，请核对。",
                        bar.starts(),
                        Bars.told(bar.until()),
                        bar.basis(),
                        bar.cause().isBlank() ? Words.of("没有登记") : Words.asIs(bar.cause()),
                        condition.rule().text()));
    }

    private static Finding listed(Condition condition, PastStanding.Listed listed) {
        Words list = Words.of(listed.list() == QueriedList.ABNORMAL ? "经营异常名录" : "严重违法失信名单");
        return finding(
                condition.rule(),
                "list/" + listed.list() + "/" + listed.on(),
                Words.of("近{0}年列入过{1}", condition.lookBack().years(), list),
                Words.of(
                        "{0} 查到列入{1}，凭据“{2}”。条件是“{3}”；后来移出的，也在这几年之内。",
                        listed.on(), list, listed.proof(), condition.rule().text()));
    }

    private static Finding funded(Condition condition, OtherFunding funding, Dossier dossier) {
        Words proof = funding.proof() == null ? Words.of("企业声明") : Words.asIs(funding.proof());
        Words told =
                Words.of("{0} 年度“{1}”得到“{2}”支持，凭据“{3}”。", funding.year(), funding.project(), funding.source(), proof);
        return finding(
                condition.rule(),
                "funding/" + funding.year() + "/" + funding.source() + "/" + funding.project(),
                Words.of("近{0}年有财政支持的项目", condition.lookBack().years()),
                Words.of(
                        "{0}{1}条件是“{2}”，请核对这个项目的实施和检查情况。",
                        told, declared(condition, dossier), condition.rule().text()));
    }

    /** What the applicant says of these years itself, so that the reader sees both. */
    private static Words declared(Condition condition, Dossier dossier) {
        String key = condition.lookBack().declaredBy();
        Words said = key == null ? Words.NONE : dossier.figures().said(key);
        return said.saysNothing() ? Words.NONE : Words.of("企业自己声明的是“{0}”。", said);
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
