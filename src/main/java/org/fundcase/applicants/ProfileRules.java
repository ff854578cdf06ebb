package org.fundcase.applicants;

import java.util.regex.Pattern;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;

/** What an entry of the register must hold, in the words of the form. */
final class ProfileRules {

    private static final Pattern PHONE = Pattern.compile("[0-9][0-9 -]{5,19}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9 -]{6,40}");

    private ProfileRules() {}

    static Enterprise.Profile checked(Enterprise.Profile profile) {
        return new Enterprise.Profile(
                Texts.required("name", "单位名称", profile.name(), 200),
                Texts.required("legalRepresentative", "法定代表人", profile.legalRepresentative(), 60),
                profile.establishedOn(),
                Texts.required("address", "住所", profile.address(), 300),
                Texts.required("city", "注册地", profile.city(), 30),
                Texts.required("district", "属地（辖区）", profile.district(), 30),
                profile.municipalUnit(),
                profile.legalPerson(),
                contact(profile.contact()),
                account(profile.account()));
    }

    private static Enterprise.Contact contact(Enterprise.Contact contact) {
        String phone = Texts.required("contactPhone", "联系电话", contact.phone(), 20);
        if (!PHONE.matcher(phone).matches()) {
            throw Refusal.field("contactPhone", "联系电话只写数字和短横线，例如 0519-8000 0000。");
        }
        return new Enterprise.Contact(Texts.required("contactName", "联系人", contact.name(), 60), phone);
    }

    private static Enterprise.Account account(Enterprise.Account account) {
        String number = Texts.optional("bankAccount", "银行账号", account.number(), 40);
        if (!number.isEmpty() && !ACCOUNT.matcher(number).matches()) {
            throw Refusal.field("bankAccount", "银行账号只写数字。请对照开户许可证填写。");
        }
        return new Enterprise.Account(
                Texts.optional("accountHolder", "户名", account.holder(), 200),
                Texts.optional("bank", "开户行", account.bank(), 200),
                number);
    }
}
