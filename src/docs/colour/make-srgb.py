#!/usr/bin/env python3
# Makes src/main/resources/colour/srgb.icc: sRGB as an ICC v4 profile with a parametric curve, from the published numbers
# (IEC 61966-2-1). Run from the root of the project: python3 src/docs/colour/make-srgb.py src/main/resources/colour/srgb.icc
import struct,hashlib,sys
def s15(v): return struct.pack('>i',round(v*65536))
def xyz(*v): return b'XYZ \0\0\0\0'+b''.join(map(s15,v))
def mluc(t): d=t.encode('utf-16-be'); return b'mluc\0\0\0\0'+struct.pack('>II',1,12)+b'enUS'+struct.pack('>II',len(d),28)+d
para=b'para\0\0\0\0'+struct.pack('>HH',3,0)+b''.join(map(s15,(2.4,1/1.055,0.055/1.055,1/12.92,0.04045)))
tags=[(b'desc',mluc('sRGB')),(b'cprt',mluc('CC0')),(b'wtpt',xyz(0.9642,1.0,0.8249)),
(b'chad',b'sf32\0\0\0\0'+b''.join(map(s15,(1.047886,0.022919,-0.050216,0.029582,0.990484,-0.017079,-0.009252,0.015073,0.751678)))),
(b'rXYZ',xyz(0.4360,0.2225,0.0139)),(b'gXYZ',xyz(0.3851,0.7169,0.0971)),(b'bXYZ',xyz(0.1431,0.0606,0.7139)),(b'rTRC',para),(b'gTRC',para),(b'bTRC',para)]
off=128+4+12*len(tags); body=b''; seen={}; table=struct.pack('>I',len(tags))
for sig,d in tags:
    if d not in seen:
        p=d+b'\0'*(-len(d)%4); seen[d]=(off+len(body),len(d)); body+=p
    table+=sig+struct.pack('>II',*seen[d])
size=128+len(table)+len(body)
h=struct.pack('>I',size)+b'\0\0\0\0'+struct.pack('>I',0x04300000)+b'mntrRGB XYZ '+struct.pack('>6H',2026,11,22,0,0,0)+b'acsp'+b'\0'*4+struct.pack('>I',0)+b'\0'*8+b'\0'*8+struct.pack('>I',0)+s15(0.9642)+s15(1.0)+s15(0.8249)+b'\0'*4
h=h.ljust(84,b'\0')+b'\0'*16+b'\0'*28
p=h+table+body
z=p[:44]+b'\0'*4+p[48:64]+b'\0'*4+p[68:84]+b'\0'*16+p[100:]
p=p[:84]+hashlib.md5(z).digest()+p[100:]
open(sys.argv[1],'wb').write(p); print(len(p))
