# the csv module's machinery: dialects and their errors, reading, writing
import _csv, io
def t(f):
    try: r = repr(f()); print(r.split(' object at')[0])
    except Exception as e: print(type(e).__module__,type(e).__name__, e)
D=_csv.Dialect
for k in ('delimiter','quotechar','escapechar'):
    for v in (1,'','ab',None,b'a',' ','\n','\r','"',','): t(lambda:(k,v,D(**{k:v}) and 1))
t(lambda:D(quoting='a')); t(lambda:D(quoting=9)); t(lambda:D(quoting=-1)); t(lambda:D(lineterminator=1)); t(lambda:D(quotechar=None,quoting=0).quotechar);t(lambda:D(quotechar=None,quoting=3).quotechar)
t(lambda:D(delimiter='"')); t(lambda:D(escapechar=',')); t(lambda:D(quotechar='\\',escapechar='\\')); t(lambda: D(lineterminator='a,b')); t(lambda: D(lineterminator='"')); t(lambda:D(delimiter=' ',skipinitialspace=True)); t(lambda:D(quotechar=' ',skipinitialspace=True)); t(lambda:D(escapechar=' ',skipinitialspace=True)); t(lambda:D(foo=1)); t(lambda:D(1,2,3,4,5,6,7,8,9,10))
d=D()
print({k:getattr(d,k) for k in dir(d) if not k.startswith('__')})
t(lambda:setattr(d,'delimiter','x')); t(lambda:setattr(d,'strict',1)); t(lambda:delattr(d,'quoting')); print(d.__class__, type(d).__doc__)
t(lambda:_csv.reader(1)); t(lambda:_csv.reader([],dialect='nope')); t(lambda:_csv.get_dialect('nope')); t(lambda:_csv.unregister_dialect('nope')); t(lambda:_csv.register_dialect(1)); t(lambda:_csv.register_dialect('x',foo=1)); t(lambda:_csv.register_dialect('x','zz')); t(lambda:_csv.list_dialects()); t(lambda:_csv.field_size_limit('a')); t(lambda:_csv.field_size_limit()); t(lambda:_csv.writer(1)); t(lambda: _csv.writer()); t(lambda:_csv.reader()); t(lambda:_csv.field_size_limit(1,2)); t(lambda: _csv.field_size_limit(10**30))
t(lambda:list(_csv.reader([1]))); t(lambda:list(_csv.reader([b'a']))); t(lambda:list(_csv.reader(['a"b\n'],strict=True))); t(lambda:list(_csv.reader(['"a"b\n'],strict=True))); t(lambda:list(_csv.reader(['"abc'],strict=True))); t(lambda:list(_csv.reader(['"abc']))); t(lambda:list(_csv.reader(['a\nb'])));t(lambda:list(_csv.reader(['a\rb']))); t(lambda:list(_csv.reader(['a\0b'])))
t(lambda:list(_csv.reader(['1,2,"3"'],quoting=2))); t(lambda:list(_csv.reader(['a,2'],quoting=2))); t(lambda:list(_csv.reader(['a,,""'],quoting=4))); t(lambda:list(_csv.reader(['a,,"",1.5'],quoting=5)));t(lambda:list(_csv.reader([',1,""'],quoting=5))) 
t(lambda:list(_csv.reader(['a\\,b\\"c,d\\'],escapechar='\\'))); t(lambda:list(_csv.reader(['"a\\"b"'],escapechar='\\',strict=True)));t(lambda:list(_csv.reader(['a\\'],escapechar='\\',strict=True)))
t(lambda:list(_csv.reader(['a , b,  "c"'],skipinitialspace=True))); t(lambda:list(_csv.reader(["a,b\r\n","\n","","c"]))); t(lambda:list(_csv.reader(['"a\n','b"\n','c\n'])))
r=_csv.reader(['a\n','"b\n','c"\n']); list(r); print(r.line_num, r.dialect.delimiter, type(r), type(r).__doc__)
def w(rows,**k):
    s=io.StringIO(); x=_csv.writer(s,**k); res=[]
    for row in rows:
        res.append(x.writerow(row))
    return s.getvalue(),res
t(lambda:w([[1,'a,b','c"d',None,1.5,'x\ny','','  ','r\r']])); t(lambda:w([['']])); t(lambda:w([[None]])); t(lambda:w([[]])); t(lambda:w([1])); t(lambda:w([['a,b']],quoting=3)); t(lambda:w([['a,b','c"']],quoting=3,escapechar='\\')); t(lambda:w([['a"b']],doublequote=False)); t(lambda:w([['a"b\\']],doublequote=False,escapechar='\\'))
t(lambda:w([[1,'a',None,2.5,'']],quoting=1)); t(lambda:w([[1,'a',None,2.5,'',True]],quoting=2)); t(lambda:w([[1,'a',None,2.5,'']],quoting=4)); t(lambda:w([[1,'a',None,2.5,'']],quoting=5)); t(lambda:w([['']],quoting=3)); t(lambda:w([['']],quotechar=None)); t(lambda:w([[None]],quoting=4)); t(lambda:w([['a\\b']],escapechar='\\')); t(lambda:w([[' a','b']],delimiter=' ')); t(lambda:w([['','']])); t(lambda:w([['a b','']],delimiter=' ',skipinitialspace=False)); t(lambda:w([[' a']],skipinitialspace=True)); t(lambda: w([['a;b\n']],lineterminator=';')); t(lambda:w([['a','b']],delimiter='\t',lineterminator='\n'));t(lambda:w([['']],quoting=5)); t(lambda:w([[' ','a']],delimiter=' ',skipinitialspace=True) )
s=io.StringIO(); x=_csv.writer(s); t(lambda:x.writerows([[1],[2]])); t(lambda:x.writerows(1)); print(repr(s.getvalue()), type(x), x.dialect.quoting)
class B:
    def write(self,x): return 'ret'
t(lambda:_csv.writer(B()).writerow([1])); print([n for n in dir(_csv) if n[0]!='_']); print(_csv.Error.__module__, _csv.Error)
class DD: delimiter=';'; quotechar="'"
t(lambda: list(_csv.reader(["a;'b;c'"],DD))); t(lambda: list(_csv.reader(["a;'b;c'"],DD())));t(lambda: list(_csv.reader(["a;'b;c'"],dialect=DD,delimiter=','))); t(lambda:_csv.Dialect(DD).delimiter); t(lambda:_csv.Dialect(d) is d)
_csv.field_size_limit(5); t(lambda:list(_csv.reader(['abcdefgh']))); _csv.field_size_limit(131072)
_csv.register_dialect('q',delimiter='|'); t(lambda:_csv.get_dialect('q').delimiter); t(lambda:list(_csv.reader(['a|b'],'q'))); t(_csv.list_dialects)
t(lambda:__import__('copy').copy(d)); t(lambda: __import__('pickle').dumps(d))
t(lambda: list(_csv.reader(['"a""b",c,"d"e']))); t(lambda: list(_csv.reader(['a,"b\n'],strict=False))); t(lambda: list(_csv.reader(['"a" ,b']))); t(lambda: list(_csv.reader(["'a'"], quoting=3))); t(lambda: list(_csv.reader(['a,\n']))) ; t(lambda: list(_csv.reader(['1, 2'],quoting=2,skipinitialspace=True))); t(lambda: list(_csv.reader([',,'],quoting=2)))
import csv
t(lambda: csv.Sniffer().sniff('a;b;c\n1;2;3\n4;5;6').delimiter); t(lambda: list(csv.DictReader(['a,b','1,2','3']))); s=io.StringIO(); q=csv.DictWriter(s,['a','b']); q.writeheader(); q.writerow({'a':1,'b':2}); print(repr(s.getvalue())); t(lambda: csv.Sniffer().has_header('a,b\n1,2\n3,4'))
