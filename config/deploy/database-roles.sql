-- Run once as superuser on the external server; choose the passwords.
CREATE ROLE fundcase_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE fundcase_app LOGIN PASSWORD :'application_password';
CREATE ROLE fundcase_read LOGIN PASSWORD :'reader_password';
CREATE DATABASE fundcase OWNER fundcase_owner;
