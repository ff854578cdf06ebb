package org.fundcase.cases;

import static org.fundcase.documents.reading.FieldNames.AMOUNT;
import static org.fundcase.documents.reading.FieldNames.NUMBER;
import static org.fundcase.documents.reading.FieldNames.PARTY_A;
import static org.fundcase.documents.reading.FieldNames.PARTY_B;
import static org.fundcase.documents.reading.FieldNames.SIGNED_ON;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.DocumentField;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Contracts;
import org.fundcase.schemes.Side;

/**
 * A contract as it was read, beside the applicant's own name and project.
 *
 * @param rule what contracts prove in the item
 */
record ReadContract(DocumentDetail paper, Contracts rule, Dossier dossier) {

    /** Why it does not count; says nothing if it does. */
    Words objection() {
        Words unsure = unsureParty();
        if (!unsure.saysNothing()) {
            return unsure;
        }
        String own = Names.alike(dossier.enterprise().name());
        if (!own.equals(Names.alike(paper.value(isSeller() ? PARTY_B : PARTY_A)))) {
            return isSeller()
                    ? Words.of("合同的卖方（乙方）是“{0}”，不是本单位", paper.value(PARTY_B))
                    : Words.of("合同的买方（甲方）是“{0}”，不是本单位", paper.value(PARTY_A));
        }
        if (party().isBlank()) {
            return Words.of("没有读出合同的另一方");
        }
        if (paper.value(AMOUNT).isEmpty() || isUnsure(AMOUNT)) {
            return paper.value(AMOUNT).isEmpty()
                    ? Words.of("没有读出合同金额")
                    : Words.of("合同金额“{0}”读得不确定", paper.value(AMOUNT));
        }
        return rule.withinProject() ? outsideProject() : Words.NONE;
    }

    private Words unsureParty() {
        if (isUnsure(PARTY_A)) {
            return Words.of("甲方的名称“{0}”读得不确定", paper.value(PARTY_A));
        }
        return isUnsure(PARTY_B) ? Words.of("乙方的名称“{0}”读得不确定", paper.value(PARTY_B)) : Words.NONE;
    }

    private boolean isSeller() {
        return rule.as() == Side.SELLER;
    }

    private Words outsideProject() {
        LocalDate start = dossier.grantCase().contents().projectStart();
        LocalDate end = dossier.grantCase().contents().projectEnd();
        String signed = paper.value(SIGNED_ON);
        if (isUnsure(SIGNED_ON) && !signed.isEmpty()) {
            return Words.of("签订日期“{0}”读得不确定", signed);
        }
        if (signed.isEmpty() || start == null || end == null) {
            return signed.isEmpty() ? Words.of("没有读出签订日期") : Words.NONE;
        }
        LocalDate day = LocalDate.parse(signed);
        return day.isBefore(start) || day.isAfter(end)
                ? Words.of("签订日期 {0} 不在项目起止日 {1} 至 {2} 之内", day, start, end)
                : Words.NONE;
    }

    private boolean isUnsure(String field) {
        return paper.field(field).filter(DocumentField::isDoubtful).isPresent();
    }

    /** The other party, as the paper prints it. */
    String party() {
        return paper.value(isSeller() ? PARTY_A : PARTY_B);
    }

    /** Asked of a contract without objection only. */
    Money amount() {
        return Money.rounded(new BigDecimal(paper.value(AMOUNT)));
    }

    /** The same for two copies of one contract. */
    String identity() {
        String number = paper.value(NUMBER);
        return number.isEmpty()
                ? paper.document().sha256()
                : number + "/" + Names.alike(party()) + "/" + paper.value(AMOUNT);
    }
}
