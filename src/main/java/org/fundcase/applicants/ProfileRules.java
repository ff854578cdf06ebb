package org.fundcase.applicants;

import java.util.regex.Pattern;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;

/** What an entry of the register must hold, in the words of the form. */
final class ProfileRules {

    private static final Pattern PHONE = Pattern.compile("[0-9][0-9 -]{5,19}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9 -]{6,40}");

    private ProfileRules() {}

    /** @throws Refusal naming every field that is wrong */
    static Enterprise.Profile checked(Enterprise.Profile profile) {
        Faults faults = new Faults();
        Enterprise.Profile checked = new Enterprise.Profile(
                faults.text(() -> Texts.required("name", "单位名称", profile.name(), 200)),
                faults.text(() -> Texts.required("legalRepresentative", "法定代表人", profile.legalRepresentative(), 60)),
                profile.establishedOn(),
                faults.text(() -> Texts.required("address", "住所", profile.address(), 300)),
                faults.text(() -> Texts.required("city", "注册地", profile.city(), 30)),
                faults.text(() -> Texts.required("district", "属地（辖区）", profile.district(), 30)),
                profile.municipalUnit(),
                profile.legalPerson(),
                contact(profile.contact(), faults),
                account(profile.account(), faults));
        faults.refuse();
        return checked;
    }

    private static Enterprise.Contact contact(Enterprise.Contact contact, Faults faults) {
        return new Enterprise.Contact(
                faults.text(() -> Texts.required("contactName", "联系人", contact.name(), 60)),
                faults.text(() -> phone(contact.phone())));
    }

    private static String phone(String typed) {
        String phone = Texts.required("contactPhone", "联系电话", typed, 20);
        if (!PHONE.matcher(phone).matches()) {
            throw Refusal.field("contactPhone", "联系电话只写数字和短横线，例如 0519-8000 0000。");
        }
        return phone;
    }

    private static Enterprise.Account account(Enterprise.Account account, Faults faults) {
        return new Enterprise.Account(
                faults.text(() -> Texts.optional("accountHolder", "户名", account.holder(), 200)),
                faults.text(() -> Texts.optional("bank", "开户行", account.bank(), 200)),
                faults.text(() -> number(account.number())));
    }

    private static String number(String typed) {
        String number = Texts.optional("bankAccount", "银行账号", typed, 40);
        if (!number.isEmpty() && !ACCOUNT.matcher(number).matches()) {
            throw Refusal.field("bankAccount", "银行账号只写数字。请对照开户许可证填写。");
        }
        return number;
    }
}
