package org.fundcase.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.cases.GrantCase;
import org.fundcase.review.Expert.Employer;
import org.fundcase.review.Expert.Interest;
import org.fundcase.scenario.Bureau;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What stands against an expert, row by row; the day is 2022-03-01. */
@FundcaseTest
@Import(Bureau.class)
class ConflictsTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    @Autowired
    Bureau bureau;

    @Autowired
    CheckConflicts conflicts;

    @Autowired
    CaseParties parties;

    private GrantCase filed;
    private CaseParty applicant;
    private CaseParty seller;

    @BeforeEach
    void anApplicationWithAnInvoice() {
        filed = bureau.submitted(bureau.openRound(Map.of()), bureau.enterprise());
        List<CaseParty> known = parties.of(filed);
        applicant = known.get(0);
        seller = known.stream()
                .filter(party -> party.part().zh().equals("发票销方"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPartyOfTheCaseIsNoEmployerOfItsExpert() {
        assertThat(employedBy(applicant.name(), null, null)).contains("STANDS 工作单位 " + applicant.name() + " 是申报企业");
        assertThat(employedBy("另一个名字", applicant.code(), null)).containsExactly("STANDS 工作单位 另一个名字 是申报企业");
        assertThat(employedBy(seller.name(), null, null)).contains("STANDS 工作单位 " + seller.name() + " 是发票销方");
        assertThat(employedBy(" " + applicant.name() + "（）", null, null))
                .anyMatch(ground -> ground.startsWith("STANDS"));
        assertThat(employedBy("国家智能制造研究院", null, null)).isEmpty();
    }

    @Test
    void aFormerEmployerCountsForThreeYears() {
        assertThat(employedBy(applicant.name(), null, LocalDate.of(2019, 3, 1))).isNotEmpty();
        assertThat(employedBy(applicant.name(), null, LocalDate.of(2019, 2, 28)))
                .isEmpty();
    }

    @Test
    void aDeclaredInterestCountsUntilItsLastDay() {
        assertThat(interestedIn(applicant.name(), LocalDate.of(2022, 3, 1)))
                .containsExactly("STANDS 申明的利害关系：" + applicant.name() + "（申报企业），到 2022年3月1日 为止");
        assertThat(interestedIn(applicant.name(), LocalDate.of(2022, 2, 28))).isEmpty();
    }

    @Test
    void aLikeNameIsOnlyNear() {
        String like = "江苏" + TradeName.of(applicant.name()) + "投资集团有限公司";
        assertThat(employedBy(like, null, null))
                .anyMatch(ground -> ground.startsWith("NEAR"))
                .noneMatch(ground -> ground.startsWith("STANDS"));
    }

    @Test
    void tellsCompaniesApartByTheirOwnPartOfTheName() {
        assertThat(TradeName.of("常州市星海智能科技有限公司")).isEqualTo("星海");
        assertThat(TradeName.of("江苏星海机床（集团）有限公司")).isEqualTo("星海");
        assertThat(TradeName.of("常州市")).isEmpty();
    }

    private List<String> employedBy(String name, @Nullable String code, @Nullable LocalDate until) {
        return found(List.of(new Employer(UUID.randomUUID(), name, code, LONG_AGO, until)), List.of());
    }

    private List<String> interestedIn(String party, LocalDate until) {
        return found(List.of(), List.of(new Interest(UUID.randomUUID(), party, null, until)));
    }

    private List<String> found(List<Employer> employers, List<Interest> interests) {
        UUID id = UUID.randomUUID();
        Expert expert = new Expert(id, id, id, "卯专家", "教授", "0519", "软件", employers, interests, null);
        return conflicts.of(expert, filed).stream()
                .map(conflict -> conflict.degree() + " " + conflict.ground().in(Locale.SIMPLIFIED_CHINESE))
                .toList();
    }
}
