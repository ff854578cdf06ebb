package org.fundcase.arrangements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.arrangements.Block.Share;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.funding.Treasury;
import org.fundcase.history.History;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Subject;
import org.fundcase.letters.DrawnPapers;
import org.fundcase.letters.Letter;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.Bureau;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A lump sum from the city's proposal to what a district's recipients are awarded. */
@FundcaseTest
@Import({Bureau.class, Treasury.class, DrawnPapers.class})
class LumpSumTest {

    private static final String ITEM = "CZ19-4-2";
    /** An office gives a number once. */
    private final String paperNumber =
            "常工信融合〔2022〕" + ThreadLocalRandom.current().nextInt(100_000, 900_000) + "号";

    @Autowired
    Bureau bureau;

    @Autowired
    Treasury treasury;

    @Autowired
    Blocks blocks;

    @Autowired
    DistrictPlans plans;

    @Autowired
    Awards awards;

    @Autowired
    History history;

    @Autowired
    DrawnPapers drawn;

    private Round round;
    private SignedIn officer;
    private SignedIn head;

    @BeforeEach
    void aRoundWithABudget() {
        treasury.budget("CZ-II-2019", 2022, 1_000_000);
        bureau.person(OfficeKind.DISTRICT_INDUSTRY, "新北区", Role.OFFICER);
        bureau.person(OfficeKind.DISTRICT_FINANCE, "新北区", Role.OFFICER);
        treasury.payer();
        bureau.districtOfficer();
        round = bureau.openRound(Map.of());
        officer = bureau.cityOfficer();
        head = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
    }

    @Test
    void aDistrictGivesItsShareAwayByItsOwnPlanAndTheCityTakesItOnFile() {
        Block block = issued("80000");
        assertThat(share(block).amount()).isEqualTo(Money.yuan(60_000));
        DistrictPlan filed = plans.propose(block.id(), plan("35000", "25000"), bureau.districtOfficer());
        plans.file(filed.id(), "常工信融合〔2022〕220号", head);
        List<Award> given = awards.ofList(filed.id());
        assertThat(given).extracting(Award::amount).containsExactly(Money.yuan(35_000), Money.yuan(25_000));
        assertThat(given)
                .allMatch(award -> award.payingOffice().equals(treasury.payer().officeId()));
        assertThat(history.of(Subject.ofRound(round.id())))
                .extracting(entry -> entry.type())
                .containsSubsequence("BlockProposed", "BlockAnswered", "DistrictPlanProposed", "DistrictPlanAnswered");
    }

    @Test
    void theLumpSumAndTheDistrictsPlanHaveTheirPapersUnderTheNumbersThatPeopleGave() throws Exception {
        Block block = issued("80000");
        Letter paper = drawn.await("block/" + block.id());
        assertThat(paper.number()).isEqualTo(paperNumber);
        assertThat(drawn.words(paper)).contains("80,000.00元(大写:人民币捌万元整)", "60,000.00", "武进区");
        DistrictPlan filed = plans.propose(block.id(), plan("35000", "25000"), bureau.districtOfficer());
        plans.file(filed.id(), "常工信融合〔2022〕221号", head);
        Letter receipt = drawn.await("district-plan/" + filed.id());
        assertThat(receipt.number()).isEqualTo("常工信融合〔2022〕221号");
        assertThat(receipt.recipient().id()).isEqualTo(bureau.districtOfficer().officeId());
        assertThat(drawn.words(receipt)).contains("准予备案", "60,000.00元(大写:人民币陆万元整)", "35,000.00");
    }

    @Test
    void aDistrictReadsItsOwnShareOnceItIsIssuedAndNoOther() {
        Block block = blocks.propose(round.id(), block("80000"), officer);
        assertThat(blocks.seenBy(round.id(), officer)).hasSize(1);
        assertThat(blocks.seenBy(round.id(), bureau.districtOfficer())).isEmpty();
        blocks.issue(block.id(), paperNumber, head);
        assertThat(blocks.seenBy(round.id(), bureau.districtOfficer()))
                .singleElement()
                .satisfies(seen -> assertThat(seen.shares())
                        .extracting(Block.Share::office)
                        .containsExactly(bureau.districtOfficer().officeId()));
        assertThat(blocks.seenBy(round.id(), treasury.payer()))
                .singleElement()
                .satisfies(seen -> assertThat(seen.shares()).hasSize(1));
    }

    @Test
    void noDistrictFilesMoreThanItsShareNorBeforeItIsIssued() {
        Block proposed = blocks.propose(round.id(), block("80000"), officer);
        assertThatThrownBy(() -> plans.propose(proposed.id(), plan("1"), bureau.districtOfficer()))
                .hasMessageContaining("没有找到");
        blocks.issue(proposed.id(), paperNumber, head);
        plans.propose(proposed.id(), plan("35000"), bureau.districtOfficer());
        assertThatThrownBy(() -> plans.propose(proposed.id(), plan("25000.01"), bureau.districtOfficer()))
                .hasMessageContaining("只剩 25,000.00 元");
    }

    @Test
    void aRefusedPlanFreesItsPartOfTheShare() {
        Block block = issued("80000");
        DistrictPlan filed = plans.propose(block.id(), plan("60000"), bureau.districtOfficer());
        assertThatThrownBy(() -> plans.refuse(filed.id(), " ", head)).hasMessageContaining("理由");
        plans.refuse(filed.id(), "没有附证书编号", head);
        assertThat(plans.left(share(block), plans.of(block.id()))).isEqualTo(Money.yuan(60_000));
        assertThatThrownBy(() -> plans.file(filed.id(), paperNumber, head)).hasMessageContaining("已经复核过");
    }

    @Test
    void itTakesTwoPersonsOfTheCityAndAPaper() {
        Block byHead = blocks.propose(round.id(), block("80000"), head);
        assertThatThrownBy(() -> blocks.issue(byHead.id(), paperNumber, head)).hasMessageContaining("另一位负责人");
        SignedIn other = bureau.otherCityHead();
        assertThatThrownBy(() -> blocks.issue(byHead.id(), "215", other)).hasMessageContaining("不是文号");
        assertThatThrownBy(() -> blocks.propose(round.id(), block("1"), officer))
                .hasMessageContaining("正在等复核");
        assertThatThrownBy(() -> blocks.propose(round.id(), block("1"), bureau.districtOfficer()))
                .hasMessageContaining("没有找到");
    }

    @Test
    void moreThanTheBudgetIsNotIssuedAndNothingOfItStays() {
        Block block = blocks.propose(round.id(), block("900000000"), officer);
        assertThatThrownBy(() -> blocks.issue(block.id(), paperNumber, head)).hasMessageContaining("元");
        assertThat(blocks.get(block.id(), officer).answer()).isNull();
    }

    @Test
    void everyWrongLineOfAPlanIsNamedAndNoneIsSaved() {
        Block block = issued("80000");
        NewPlan wrong = new NewPlan("武工信〔2022〕3号", "只有名字\n甲公司,123,贯标,1\n" + line("1") + "\n" + line("x"));
        assertThatThrownBy(() -> plans.propose(block.id(), wrong, bureau.districtOfficer()))
                .hasMessageContaining("第 1 行")
                .hasMessageContaining("第 2 行")
                .hasMessageContaining("第 4 行")
                .hasMessageNotContaining("第 3 行");
        assertThat(plans.of(block.id())).isEmpty();
    }

    @Test
    void weightsAndValuesAreCheckedInTheirWords() {
        UUID office = bureau.districtOfficer().officeId();
        Map<UUID, List<String>> values = Map.of(office, List.of("1", "x"));
        assertThatThrownBy(() -> blocks.propose(round.id(), with(List.of("60", "30"), values), officer))
                .hasMessageContaining("90%");
        assertThatThrownBy(() -> blocks.propose(round.id(), with(List.of("60", "40"), values), officer))
                .hasMessageContaining("“x”不是可以用的数");
    }

    private Block issued(String yuan) {
        Block block = blocks.propose(round.id(), block(yuan), officer);
        blocks.issue(block.id(), paperNumber, head);
        return blocks.get(block.id(), officer);
    }

    private Share share(Block block) {
        return block.shareOf(bureau.districtOfficer().officeId()).orElseThrow();
    }

    /** Three of four enterprises are the district's. */
    private NewBlock block(String yuan) {
        UUID here = bureau.districtOfficer().officeId();
        UUID other =
                bureau.person(OfficeKind.DISTRICT_INDUSTRY, "新北区", Role.OFFICER).officeId();
        Map<UUID, List<String>> values = Map.of(here, List.of("3"), other, List.of("1"));
        return new NewBlock(ITEM, yuan, "局长办公会纪要〔2022〕3号", List.of("通过企业数"), List.of("100"), values);
    }

    private static NewBlock with(List<String> weights, Map<UUID, List<String>> values) {
        return new NewBlock(ITEM, "1000", "纪要", List.of("数量", "绩效"), weights, values);
    }

    private NewPlan plan(String... yuan) {
        return new NewPlan(
                "武工信〔2022〕3号", List.of(yuan).stream().map(this::line).reduce("", (all, line) -> all + line + "\n"));
    }

    private String line(String yuan) {
        Bureau.Applicant applicant = bureau.enterprise();
        return applicant.party().name() + "\t" + applicant.party().creditCode() + "\t贯标证书\t" + yuan;
    }
}
