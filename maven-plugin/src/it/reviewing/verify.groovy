def log = new File(basedir, 'build.log').text
assert log.contains('Accept:  mvn test -Dtest=ShopTest#totals -Dwhodunit.update=ShopTest#totals\n')
assert log =~ /Review:  mvn dev\.whodunit:whodunit-maven-plugin:[0-9][^ ]*:review\n/
assert log.contains('new: nothing is accepted yet')
assert log.contains('accepted shop.ShopTest#totals')
assert log.contains('1 in use, 0 obsolete, 0 unsure.')
def accepted = new File(basedir, 'src/test/snapshots/shop/ShopTest/totals.snap')
assert accepted.text.contains('Shop.withTax')
assert !new File(basedir, 'src/test/snapshots/shop/ShopTest/totals.snap.new').exists()
return true
